-- What was counted and what the book said then; the rate of agreement between book and shelf is counted from these.
create table stock_count (
    site_code   text        not null,
    drug_code   text        not null,
    version     bigint      not null,
    lot         text        not null,
    position    bigint      not null,
    blind       boolean     not null,
    booked      bigint      not null check (booked >= 0),
    counted     bigint      not null check (counted >= 0),
    counted_at  timestamptz not null,
    primary key (site_code, drug_code, version, lot)
);
create index stock_count_by_time on stock_count (site_code, counted_at);

-- The ledger of a whole site, the latest first, and its sums over a period.
create index movement_of_site on movement (site_code, occurred_at);
create index inbound_to_site on inbound (site_code);
