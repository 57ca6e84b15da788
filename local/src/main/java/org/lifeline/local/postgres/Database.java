package org.lifeline.local.postgres;

/** How to reach one database as one role, which may do nothing elsewhere. */
public record Database(String jdbcUrl, String user, String password) {}
