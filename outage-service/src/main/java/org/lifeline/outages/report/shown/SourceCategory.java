package org.lifeline.outages.report.shown;

import org.lifeline.outages.report.form.SourceClass;
import org.lifeline.outages.supply.Service;

/** Sources of one class that speak of one service in one region. */
record SourceCategory(String region, Service service, SourceClass sourceClass) {}
