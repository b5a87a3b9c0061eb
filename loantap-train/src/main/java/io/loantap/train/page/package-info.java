/**
 * Pages for people: one self-contained HTML file each, with charts, a table for every chart, no
 * network. What a page holds is said in records ({@link io.loantap.train.page.Page}); how it looks
 * is said once, in the templates, style and chart files beside this package.
 */
@NullMarked
package io.loantap.train.page;

import org.jspecify.annotations.NullMarked;
