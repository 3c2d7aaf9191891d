/** Tests of the edge with real servers, and the story they are told with. */
@NullMarked
package io.tiaobo.gateway;

import org.jspecify.annotations.NullMarked;
