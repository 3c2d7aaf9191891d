/** What patients are told, in Chinese and English, once each. Texts carry no personal data. */
@NullMarked
package io.tiaobo.shortage.notice;

import org.jspecify.annotations.NullMarked;
