/** Tests of waiting lists and who is served. */
@NullMarked
package io.tiaobo.shortage.waitinglist.domain;

import org.jspecify.annotations.NullMarked;
