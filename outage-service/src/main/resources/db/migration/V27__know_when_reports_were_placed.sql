-- When a report came to the region that it is filed under, if that was after it was received: until then nothing said of the region
-- rested on it. Of what was placed before this version it is not known any more, and its receipt counts.
alter table report add column placed_at timestamptz;
