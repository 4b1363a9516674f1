/**
 * Search words for each section of the page, in all five languages, by the section's name in the
 * address.
 */
export const PLACE_KEYWORDS = {
  look: 'look theme dark light colours language dunkel hell farben sprache aussehen oscuro claro colores idioma aspecto sombre clair couleurs langue apparence escuro cores aparência',
  storage:
    'storage space speicher platz almacenamiento espacio stockage espace armazenamento espaço persist',
  assign: 'assignment teams zuweisung asignación equipos attribution équipes atribuição equipes',
  languages: 'languages sprachen idiomas langues línguas',
  backup:
    'backup restore export sicherung wiederherstellen copia seguridad restaurar sauvegarde restaurer',
  retention:
    'retention delete wipe aufbewahrung löschen conservación borrar eliminar conservation supprimer effacer conservação excluir apagar',
  vault:
    'encryption encrypt lock passphrase verschlüsselung verschlüsseln sperren cifrado cifrar bloquear chiffrement chiffrer verrouiller criptografia criptografar password passwort contraseña senha',
  install: 'install installieren instalar installer pwa',
  about: 'about über acerca à propos sobre version',
} as const;
