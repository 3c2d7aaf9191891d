-- Orders, ranges and supply channels as they are now. Rebuilt from domain_event; nobody but the projection writes it.

create table purchase_order (
    order_id  text   primary key,
    site_code text   not null,
    drug_code text   not null,
    ordered   bigint not null check (ordered > 0),
    received  bigint not null check (received >= 0),
    placed_on date   not null,
    filled_on date
);
create index purchase_order_item on purchase_order (site_code, drug_code, placed_on);
create index purchase_order_drug on purchase_order (drug_code, placed_on);

create table assortment (
    site_code  text not null,
    drug_code  text not null,
    status     text not null check (status in ('LISTED', 'DELISTED')),
    reason     text not null,
    changed_on date not null,
    primary key (site_code, drug_code)
);
create index assortment_drug on assortment (drug_code);

create table supply_channel (
    drug_code   text primary key,
    status      text not null check (status in ('OPEN', 'TIGHT', 'INTERRUPTED')),
    source      text not null,
    reported_on date not null
);
