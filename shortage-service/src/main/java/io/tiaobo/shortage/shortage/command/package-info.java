/** What a shortage can be asked to do. Built by web, messaging and process; handled by the domain. */
@NullMarked
package io.tiaobo.shortage.shortage.command;

import org.jspecify.annotations.NullMarked;
