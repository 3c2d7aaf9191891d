create table totals (
    counter text primary key,
    total   bigint not null
);
create table heard (
    position   bigint generated always as identity,
    site       text not null,
    message_id text
);
