-- The index lies on a table of the clients and is theirs now, as prospect_by_qualification.
drop index clients.client_by_qualification;
