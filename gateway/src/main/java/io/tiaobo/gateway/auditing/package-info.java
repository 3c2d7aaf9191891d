/** The auditor's desk: the audit trails of all services in one list, and whether they are as they were sealed. Reads only. */
@NullMarked
package io.tiaobo.gateway.auditing;

import org.jspecify.annotations.NullMarked;
