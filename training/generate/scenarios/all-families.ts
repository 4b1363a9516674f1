import { ACCOUNT_FAMILIES } from './account-management.ts';
import { BILLING_FAMILIES } from './billing-inquiry.ts';
import { BUG_FAMILIES } from './bug-report.ts';
import { FEATURE_FAMILIES } from './feature-request.ts';
import type { Category, Family } from './scenario.ts';
import { TECHNICAL_FAMILIES } from './technical-issue.ts';

export const FAMILIES: Readonly<Record<Category, readonly Family[]>> = {
  'Bug Report': BUG_FAMILIES,
  'Feature Request': FEATURE_FAMILIES,
  'Technical Issue': TECHNICAL_FAMILIES,
  'Billing Inquiry': BILLING_FAMILIES,
  'Account Management': ACCOUNT_FAMILIES,
};
