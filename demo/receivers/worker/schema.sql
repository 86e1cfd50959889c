create table if not exists submissions (id text primary key, hash text not null, received_at text not null, body text not null);
