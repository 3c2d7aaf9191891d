/** Sites, drugs and stock levels as last published. */
@NullMarked
package io.tiaobo.gateway.network;

import org.jspecify.annotations.NullMarked;
