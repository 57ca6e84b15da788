package org.lifeline.gateway.board;

/** What an assessment is about. */
public record Subject(String region, String service) {}
