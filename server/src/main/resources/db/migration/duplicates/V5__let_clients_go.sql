-- A pair goes with its clients: that two clients look alike does not keep an import from being taken back.
alter table duplicates.pair
    drop constraint pair_one_id_fkey,
    drop constraint pair_other_id_fkey,
    add foreign key (one_id) references clients.client on delete cascade,
    add foreign key (other_id) references clients.client on delete cascade;
