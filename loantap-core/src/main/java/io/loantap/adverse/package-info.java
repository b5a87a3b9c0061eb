/**
 * Notices of adverse action: what has to be told to an applicant who is declined or offered less,
 * as data and as text, after the sample forms of Regulation B and the score disclosure of the Fair
 * Credit Reporting Act. Not legal advice.
 */
@NullMarked
package io.loantap.adverse;

import org.jspecify.annotations.NullMarked;
