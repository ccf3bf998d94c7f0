-- Which ticket system's key a visit was registered with: so that what came by a stolen key can be taken out.
ALTER TABLE responses ADD COLUMN ticket_key TEXT REFERENCES ticket_keys (id);
