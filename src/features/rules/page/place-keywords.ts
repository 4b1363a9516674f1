/**
 * Search words for each part of the page, in all five languages, by the part's name in the address.
 */
export const PLACE_KEYWORDS = {
  teams: 'teams equipos équipes equipes assignment zuweisung asignación attribution atribuição',
  thresholds:
    'thresholds schwellen umbrales seuils limites confidence sicherheit confianza confiance confiança',
} as const;
