package org.lifeline.local.postgres;

/** How to reach one database as its owner, who may do nothing elsewhere. */
public record Database(String jdbcUrl, String user, String password) {}
