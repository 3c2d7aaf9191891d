/**
 * What is derived from the records for readers outside: JSON Schemas and the AsyncAPI document. Used by the contract tests,
 * which keep the committed files equal to what is derived here.
 */
@NullMarked
package io.tiaobo.contracts.document;

import org.jspecify.annotations.NullMarked;
