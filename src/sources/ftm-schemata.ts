/** Schemata above a schema, as far as kinds depend on them; from FollowTheMoney 4.11. */
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  LegalEntity: ['Thing'],
  Person: ['LegalEntity', 'Thing'],
  Organization: ['LegalEntity', 'Thing'],
  Company: ['Organization', 'LegalEntity', 'Asset', 'Thing'],
  PublicBody: ['Organization', 'LegalEntity', 'Thing'],
  Asset: ['Thing'],
  Vehicle: ['Asset', 'Thing'],
  Vessel: ['Vehicle', 'Asset', 'Thing'],
  Airplane: ['Vehicle', 'Asset', 'Thing'],
  RealEstate: ['Asset', 'Thing'],
  Security: ['Asset', 'Thing'],
  CryptoWallet: ['Asset', 'Thing'],
  BankAccount: ['Asset', 'Thing'],
};

/** The more special of two schemata of one entity; null where neither is a kind of the other. */
export function narrowerSchema(one: string, other: string): string | null {
  if (one === other || ABOVE[one]?.includes(other)) return one;
  return ABOVE[other]?.includes(one) ? other : null;
}
