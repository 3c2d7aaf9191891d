-- Rules of buying, agreed volumes, approved texts and suspected bans. Rebuilt from domain_event.

create table purchase_rule (
    code                   text   not null,
    version                bigint not null check (version >= 1),
    region_code            text   not null,
    required_percent       numeric(5, 2) not null check (required_percent between 0 and 100),
    clinical_need_suffices boolean not null,
    valid_from             date   not null,
    valid_until            date,
    source_zh              text   not null,
    source_en              text   not null,
    primary key (code, version)
);

-- What came in of it is no column: it is added up from the movement ledger whenever somebody asks.
create table agreed_volume (
    site_code     text    not null,
    generic_group text    not null,
    valid_from    date    not null,
    valid_until   date    not null,
    with_branches boolean not null,
    quantity      bigint  not null check (quantity > 0),
    primary key (site_code, generic_group, valid_from),
    check (valid_until >= valid_from)
);
create index agreed_volume_group on agreed_volume (generic_group, valid_from);

create table explanation (
    tag         text   not null,
    version     bigint not null check (version >= 1),
    text_zh     text   not null,
    text_en     text   not null,
    approved_by text   not null,
    valid_from  date   not null,
    primary key (tag, version)
);

create table ban_suspicion (
    site_code     text   not null,
    drug_code     text   not null,
    ground        text   not null check (ground in ('DELISTED', 'NOT_ORDERED')),
    refusals      bigint not null check (refusals > 0),
    refused_units bigint not null,
    since         date   not null,
    observed_on   date   not null,
    primary key (site_code, drug_code)
);

create index movement_refused on movement (occurred_at) where kind = 'DISPENSE_REFUSED';
create index movement_bought on movement (drug_code, occurred_at) where kind = 'STOCK_RECEIVED';
