/**
 * Frequent words, without accents, of the languages that Presort reads. A phrase beside a greeting
 * that holds one of them is no name. Words that `isTelling` knows are not repeated here.
 */
export const EVERYDAY: ReadonlySet<string> = new Set(
  `with this that please what how when but if does did there will your been why where who help need
any thanks just new up out about since every after here anyone us says never would only again
wrong first still more over too same they them then which before because now back last two nicht
ein eine dem fur auf wie mein meine kann haben habe wir bitte aber wenn nach wird wurde mich danke
kein keine funktioniert passwort warum vergessen rechnung seit ihr ihre sehr guten unsere unser
noch auch sind zu aus mehr geht muss vom bis sich zum uber schon ohne jetzt beim wieder gibt
nichts dass hab zwei einen einer diese mis pero como esta tengo puedo necesito gracias cuenta
factura contrasena cuando ayuda sido funciona dias buenas hay muy mas eso solo ustedes hace tiene
puede quiero tambien ahora hasta otra asi hoy alguien mes pour avec bonjour merci compte facture
passe comment pourquoi depuis suis plus votre nous tout meme chez fait sans fois elle notre avant
faut peut ete avez donc sont alors cette nao minha tenho posso preciso ola obrigado senha fatura
quando ajuda fui pelo dia hoje voces ate sao quem isso mesmo ele nossa vossa depois fica vai pela
tambem aqui`.split(/\s/),
);
