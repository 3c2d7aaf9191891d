create table totals (
    counter text primary key,
    total   bigint not null
);
create table heard (
    site text not null
);
