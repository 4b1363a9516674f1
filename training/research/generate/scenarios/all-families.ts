import { ACCOUNT_FAMILIES } from './account-management.ts';
import { BILLING_FAMILIES } from './billing-inquiry.ts';
import { BUG_FAMILIES } from './bug-report.ts';
import { FEATURE_FAMILIES } from './feature-request.ts';
import { formalFamily } from './formal-register.ts';
import type { Category, Family } from './scenario.ts';
import { TECHNICAL_FAMILIES } from './technical-issue.ts';

const IMPACTLESS = [
  'The problem has persisted {since}.',
  'It was first observed {ago}.',
  'We are using {product} {version} on {os}.',
  'This has been noticed by [several|some|two] of our {mates}.',
  'There has been no change on our side.',
  'It seems to be related to [the recent update|our last change|the {page}].',
];
const ATTEMPTS = [
  '[Despite|In spite of] [several attempts|restarting and updating|following the documentation], [the issue persists|nothing has changed].',
  'We have [already |]restarted [the system|all devices] and checked [the settings|the cables|the logs] [without success|to no avail].',
  'Initial troubleshooting [did not help|has not resolved it|brought no result].',
  'I have attempted {doing} on two computers.',
];
const DEALINGS = [
  'Our account has been active for {small} years.',
  'I have checked [my records|the terms|our contract] carefully.',
  'The request was discussed with our management.',
  'Supporting documents are attached.',
  'My previous message of {date} has remained unanswered.',
];

export const FAMILIES: Readonly<Record<Category, readonly Family[]>> = {
  'Bug Report': [...BUG_FAMILIES, formalFamily('Bug Report', IMPACTLESS, ATTEMPTS)],
  'Feature Request': [...FEATURE_FAMILIES, formalFamily('Feature Request', DEALINGS, DEALINGS)],
  'Technical Issue': [...TECHNICAL_FAMILIES, formalFamily('Technical Issue', IMPACTLESS, ATTEMPTS)],
  'Billing Inquiry': [...BILLING_FAMILIES, formalFamily('Billing Inquiry', DEALINGS, DEALINGS)],
  'Account Management': [
    ...ACCOUNT_FAMILIES,
    formalFamily('Account Management', DEALINGS, DEALINGS),
  ],
};
