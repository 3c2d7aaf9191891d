-- What other services published about the supply of drugs, with the message each fact came from.
create table catalogue_entry (
    drug_code text    primary key,
    active    boolean not null,
    event_id  text    not null,
    version   bigint  not null
);
create table supply_channel (
    drug_code   text not null primary key,
    status      text not null,
    source      text not null,
    reported_on date not null,
    event_id    text not null
);
create table purchase_order (
    order_id     text   primary key,
    site_code    text   not null,
    drug_code    text   not null,
    ordered      bigint not null,
    placed_on    date   not null,
    placed_event text   not null,
    received     bigint,
    filled_on    date,
    filled_event text
);
create index purchase_order_item on purchase_order (drug_code, placed_on);
create index purchase_order_site on purchase_order (site_code);
create table site_range (
    site_code  text not null,
    drug_code  text not null,
    status     text not null,
    reason     text not null,
    changed_on date not null,
    event_id   text not null,
    primary key (site_code, drug_code)
);
create table refused_dispense (
    event_id    text        primary key,
    site_code   text        not null,
    drug_code   text        not null,
    requested   bigint      not null,
    occurred_at timestamptz not null
);
create index refused_dispense_item on refused_dispense (site_code, drug_code, occurred_at);
