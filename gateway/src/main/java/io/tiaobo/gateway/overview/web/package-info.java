/** Pages in Chinese and English, and the read API. */
@NullMarked
package io.tiaobo.gateway.overview.web;

import org.jspecify.annotations.NullMarked;
