/**
 * Words by which people look for a page, by the page's name, in the five languages at once, so that
 * a person finds it in their own whatever language is shown. The page's names come first.
 */
export const PAGE_KEYWORDS: Readonly<Record<string, string>> = {
  start: 'start inicio accueil início home startseite samples beispiele ejemplos exemples exemplos',
  ask: 'ask fragen preguntar demander perguntar request anfrage solicitud demande pedido',
  inbox: 'inbox eingang posteingang bandeja réception entrada tickets mails',
  review: 'review prüfen revisión révision revisão label etikett etiquetar étiqueter rotular',
  batch:
    'batch stapel lotes lots csv excel table tabelle tabla tableau tabela file datei archivo fichier arquivo',
  insights:
    'insights analyse análisis analyses análises charts diagramme gráficos graphiques report bericht informe rapport relatório statistics statistik estadísticas statistiques estatísticas',
  lab: 'lab labor laboratorio labo laboratório train trainieren entrenar entraîner treinar training',
  models:
    'models modelle modelos modèles bundle encoder download herunterladen descargar télécharger baixar',
  rules: 'rules regeln reglas règles regras override',
  api: 'api http openapi requests schnittstelle interfaz interface',
  form: 'form your ihr su votre seu formular formulario formulaire formulário html mapping zuordnung',
  widget: 'widget embed einbetten insertar intégrer incorporar script tag',
  docs: 'docs documentation dokumentation documentación documentação help hilfe ayuda aide ajuda manual handbuch',
  settings:
    'settings einstellungen ajustes réglages configurações preferences optionen opciones options opções',
  intake:
    'new neue nuevos nouveaux novos tickets import importieren importar importer mail eml mbox',
  failed:
    'failed nicht sortierbar sin clasificar non triés não classificados errors fehler errores erreurs erros',
};
