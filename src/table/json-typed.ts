import { isObject } from './rich-text.ts';

/**
 * The value within an object that only says its type, as DynamoDB (`{"S": "text"}`) and MongoDB
 * (`{"$numberLong": "7"}`) write values; any other value stays as it is.
 */
export function untyped(value: unknown): unknown {
  if (!isObject(value)) return value;
  const [[key, inner] = ['', null], another] = Object.entries(value);
  if (another) return value;
  if (key === 'NULL' && inner === true) return null;
  const fits =
    (/^[SN]$/.test(key) && typeof inner === 'string') ||
    (key === 'BOOL' && typeof inner === 'boolean') ||
    (/^(?:L|SS|NS)$/.test(key) && Array.isArray(inner)) ||
    (key === 'M' && isObject(inner)) ||
    /^\$(?:oid|date|number(?:Long|Int|Double|Decimal))$/.test(key);
  if (!fits) return value;
  return Array.isArray(inner) ? inner.map(untyped) : untyped(inner);
}
