/** What the API documents of all services say in the same words. */
package org.lifeline.wire.document;
