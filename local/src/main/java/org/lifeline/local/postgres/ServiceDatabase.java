package org.lifeline.local.postgres;

/**
 * The database of one service, as its two roles reach it.
 *
 * @param worker reads and writes rows, as far as the migrations grant it
 * @param owner makes and changes the schema
 */
public record ServiceDatabase(Database worker, Database owner) {}
