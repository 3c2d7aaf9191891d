-- Prices and reimbursement ratios, a row for each version. Rebuilt from domain_event; nobody but the projection writes it.

create table drug_price (
    drug_code        text    not null,
    version          bigint  not null check (version >= 1),
    pack_size        integer not null check (pack_size >= 1),
    reference_price  numeric(12, 2) not null check (reference_price > 0),
    collective_price numeric(12, 2) check (collective_price > 0 and collective_price <= reference_price),
    valid_from       date    not null,
    primary key (drug_code, version)
);
create index drug_price_day on drug_price (drug_code, valid_from desc, version desc);

create table site_price (
    site_code  text    not null,
    drug_code  text    not null,
    version    bigint  not null check (version >= 1),
    basis      text    not null check (basis in ('COLLECTIVE_PRICE', 'VOLUNTARY_REFERENCE')),
    price      numeric(12, 2) check (price > 0),
    valid_from date    not null,
    primary key (site_code, drug_code, version),
    check ((price is null) = (basis = 'COLLECTIVE_PRICE'))
);
create index site_price_day on site_price (site_code, drug_code, valid_from desc, version desc);

-- There is deliberately no kind of site: the ratio is the same everywhere. An empty drug stands for all drugs.
create table reimbursement_ratio (
    region_code text    not null,
    drug_code   text    not null default '',
    version     bigint  not null check (version >= 1),
    percent     numeric(5, 2) not null check (percent between 0 and 100),
    valid_from  date    not null,
    primary key (region_code, drug_code, version)
);

create index movement_dispensed on movement (occurred_at) where kind = 'STOCK_DISPENSED';
