/** Words by which people look for a part of the page, in the five languages at once, by its name in the address. */
export const PLACE_KEYWORDS = {
  teams: 'teams equipos équipes equipes assignment zuweisung asignación attribution atribuição',
  thresholds:
    'thresholds schwellen umbrales seuils limites confidence sicherheit confianza confiance confiança',
} as const;
