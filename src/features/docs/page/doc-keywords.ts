/**
 * Search words for each document, by its name in addresses. The documents are in English, while
 * people may search in their own language.
 */
export const DOC_KEYWORDS: Readonly<Record<string, string>> = {
  embed: 'embed einbetten einbauen insertar incrustar intégrer incorporar formular csp sri',
  hosts:
    'server hosting alojamiento hébergement hospedagem headers csp kopfzeilen cabeceras en-têtes cabeçalhos',
  frameworks: 'react vue svelte angular next rails entorno cadre',
  labels:
    'labels etiketten kategorien etiquetas categorías étiquettes catégories categorias rótulos',
  theming:
    'design gestaltung farben aspecto colores apparence couleurs aparência cores css theme thema tema thème',
  events: 'events ereignisse eventos événements javascript',
  updating: 'update aktualisieren actualizar mettre à jour atualizar version',
  privacy: 'privacy gdpr datenschutz dsgvo privacidad rgpd confidentialité privacidade lgpd',
  accessibility:
    'accessibility a11y barrierefreiheit wcag accesibilidad accessibilité acessibilidade',
  questions: 'questions faq fragen preguntas perguntas help hilfe ayuda aide ajuda',
  widget:
    'widget reference referenz referencia référence referência attributes attribute atributos attributs',
  desk: 'desk agents keys tasten teclas touches inbox eingang bandeja réception entrada atalhos raccourcis atajos',
  rules: 'rules regeln reglas règles regras',
  train:
    'train trainieren entrenar entraîner treinar own eigenes propio propre próprio model modell modelo modèle',
  formats: 'formats formate formatos files dateien archivos fichiers arquivos csv json excel',
  'model-support': 'model card modellkarte ficha modelo fiche modèle support kundendienst',
  'model-it-desk': 'model card modellkarte ficha modelo fiche modèle helpdesk',
  'model-encoder': 'encoder kodierer codificador encodeur licence lizenz licencia licença',
  'model-minilm': 'minilm full tier large gross grande grand',
  quality:
    'quality accuracy qualität genauigkeit calidad precisión qualité précision qualidade precisão benchmark',
  speed: 'speed geschwindigkeit velocidad vitesse velocidade performance benchmark',
  benchmarks:
    'benchmarks peers comparison vergleich comparación comparaison comparação scikit-learn fasttext',
  training:
    'training entrenamiento entraînement treinamento advanced vertieft avanzado avancé avançado',
  http: 'http api route service worker rest openapi',
  'bundle-format': 'bundle manifest weights gewichte pesos poids',
  'command-line': 'cli terminal kommandozeile befehle línea comandos commandes linha npx node',
  streaming: 'stream streaming large gross grandes files dateien',
  spark: 'spark pyspark cluster clúster grappe pipe python pandas',
  architecture: 'architecture architektur arquitectura arquitetura code rooms',
  contributing: 'contributing mitmachen contribuir contribuer beitragen',
  languages: 'languages sprachen idiomas langues translate übersetzen traducir traduire traduzir',
  security: 'security sicherheit seguridad sécurité segurança vulnerability lücke',
  torture: 'torture attacks angriffe ataques attaques robustness tests',
};
