/** The folders of `terms/`, in the order in which the glossary is browsed, with the names readers see. */
export const DOMAINS = {
  'values-and-principles': 'Values and principles',
  'roles-and-credentials': 'Roles and credentials',
  'relationship-and-communication': 'Relationship and communication',
  'ethics-and-boundaries': 'Ethics and boundaries',
  'confidentiality-law-and-rights': 'Confidentiality, law and rights',
  recovery: 'Recovery',
  'wellness-and-self-care': 'Wellness and self-care',
  'substance-use-and-harm-reduction': 'Substance use and harm reduction',
  'mental-health-and-services': 'Mental health and services',
  'trauma-and-resilience': 'Trauma and resilience',
  'crisis-and-safety': 'Crisis and safety',
  'advocacy-and-culture': 'Advocacy and culture',
  'change-goals-and-learning': 'Change, goals and learning',
  'systems-and-uk-services': 'Systems and UK services',
} as const;

export type DomainId = keyof typeof DOMAINS;
