-- Whose site it is and where it lies, for the rights of people. Sites known before get both with their next version.
alter table site add column parent_code text;
alter table site add column region_code text not null default '';
create index site_parent on site (parent_code);
