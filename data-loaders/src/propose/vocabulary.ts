/**
 * What words in the names of columns, files and events stand for, in the languages that business exports are often in.
 *
 * The key is the meaning that rules speak of; German words are written without umlauts (ä is ae).
 */
export const vocabulary: Record<string, readonly string[]> = {
  account: [
    ..."account accounts acct org orgs organization organizations organisation organisations customer customers".split(
      " ",
    ),
    ..."client clients company companies tenant tenants workspace workspaces kunde kunden firma firmen mandant".split(
      " ",
    ),
    ..."mandanten unternehmen cliente clientes empresa empresas compte comptes societe entreprise klant klanten".split(
      " ",
    ),
  ],
  team: "team teams group groups site sites project projects".split(" "),
  user: [
    ..."user users member members person persons people contact contacts actor actors employee employees".split(" "),
    ..."nutzer benutzer anwender mitarbeiter utilisateur utilisateurs usuario usuarios gebruiker username".split(" "),
    ..."reporter requester respondent submitter distinct uid who wer".split(" "),
  ],
  email: ["email", "mail", "correo"],
  id: "id ids key nr no num nummer number uuid guid code kennung kennzeichen ref identifier pk numero kuerzel uid".split(
    " ",
  ),
  time: "time timestamp ts at datetime zeit zeitpunkt zeitstempel uhrzeit hora heure tijd when wann".split(" "),
  date: "date day datum tag dia fecha jour on dt".split(" "),
  event:
    "event events action actions activity activities command commands operation verb ereignis ereignisse aktion aktionen aktivitaet aktivitaeten vorgang vorgaenge evento what was accion evenement".split(
      " ",
    ),
  usage:
    "usage uses log logs tracking telemetry audit analytics track tracks clicks nutzung protokoll uso utilisation history".split(
      " ",
    ),
  type: "type kind art typ category kategorie class tipo".split(" "),
  feature: "feature features funktion funktionen function funcion fonction tool".split(" "),
  module:
    "module modules modul module modulo area domain product products produkt produkte skill component bereich addon addons entitlement entitlements".split(
      " ",
    ),
  name: "name names title label bezeichnung titel nom nombre naam".split(" "),
  count: "count counts quantity qty unit units anzahl menge cnt times hits cantidad aantal quantite volume".split(" "),
  money: "value arr mrr acv tcv revenue amount price betrag umsatz wert importe montant prix preis cost".split(" "),
  yearly: "annual arr yearly jahr jahres jaehrlich anual annuel acv year".split(" "),
  monthly: "monthly mrr month monat monatlich mensual mensuel".split(" "),
  currency: "currency waehrung moneda devise".split(" "),
  start:
    "start started starts begin began beginn begins begonnen von from effective valid since seit signup signed joined activated onboarded inicio debut".split(
      " ",
    ),
  created: "created creation erstellt angelegt inserted registered erfasst erstellung anlage creado cree".split(" "),
  effective: ["effective", "wirksam"],
  change: "change delta diff aenderung".split(" "),
  alias: "alias aliases former previous merged ehemals".split(" "),
  end: "end ended ends ende bis until expires expiry expiration expired ablauf fin hasta".split(" "),
  renewal: "renewal renewals renews renew renewed verlaengerung verlaengert renouvellement renovacion".split(" "),
  contract:
    "contract contracts vertrag vertraege subscription subscriptions abo abos abonnement laufzeit contrato contrat plans deal deals opportunity".split(
      " ",
    ),
  seat: "seat seats license licenses licence licences lizenz lizenzen plaetze arbeitsplaetze licencias asientos".split(
    " ",
  ),
  plan: "plan tier package tarif edition paket tarifa".split(" "),
  segment: "segment industry vertical branche sector region country land market industria pays".split(" "),
  size: "size groesse band employees headcount".split(" "),
  owner: "owner csm manager betreuer verantwortlich verantwortlicher responsable rep".split(" "),
  rating: "rating relationship health bewertung".split(" "),
  parent: "parent group konzern mutter".split(" "),
  sponsor: "sponsor champion".split(" "),
  role: "role roles job position rolle funktionstitel rol".split(" "),
  deactivated: "deactivated disabled removed deleted deaktiviert geloescht suspended".split(" "),
  enabled: "enabled activated aktiviert freigeschaltet provisioned".split(" "),
  churn:
    "churn churned churns cancel cancelled canceled cancellation cancellations lost loss kuendigung kuendigungen gekuendigt terminated termination abwanderung storno left departed attrition".split(
      " ",
    ),
  outcome: "outcome outcomes result resultat ergebnis fate status".split(" "),
  flag: "flag is has".split(" "),
  last: "last latest newest letzte letzter letztes final".split(" "),
  first: "first earliest erste erster erstes".split(" "),
  ticket:
    "ticket tickets case cases issue issues incident incidents anfrage anfragen stoerung stoerungen support helpdesk bug bugs vorfall".split(
      " ",
    ),
  opened: "opened submitted reported raised eroeffnet gemeldet open eingang received".split(" "),
  resolved: "resolved closed solved geloest geschlossen erledigt fixed".split(" "),
  response: "response reply responded replied antwort reaktion".split(" "),
  priority: "priority severity urgency prioritaet dringlichkeit".split(" "),
  satisfaction: "satisfaction csat zufriedenheit".split(" "),
  nature: "nature".split(" "),
  survey: "survey surveys nps csat ces feedback umfrage umfragen questionnaire enquete encuesta answers".split(" "),
  score: "score points punkte note punktzahl puntuacion".split(" "),
  comment: "comment comments text kommentar bemerkung verbatim notes note remark".split(" "),
  touchpoint:
    "touchpoint touchpoints meeting meetings call calls conversation conversations interaction interactions kontakte gespraech gespraeche visit visits besuch besuche".split(
      " ",
    ),
  channel: "channel kanal medium canal".split(" "),
  direction: "direction richtung inbound outbound".split(" "),
  author: "author by verfasser autor".split(" "),
  question: "question frage subject betreff".split(" "),
  answer: "answer response summary zusammenfassung".split(" "),
  reason: "reason grund motif motivo".split(" "),
  calendar: "calendar holiday holidays vacation feiertag feiertage ferien kalender lull lulls closure".split(" "),
  catalogue: "catalogue catalog dictionary taxonomy katalog definitions".split(" "),
  modelled:
    "modelled modeled estimated estimate predicted prediction forecast derived expected geschaetzt prognose simulated".split(
      " ",
    ),
  duration: "duration dauer secs sec seconds minutes mins hours ms millis sekunden minuten stunden".split(" "),
};

/** Every meaning of each word. */
export const meanings: ReadonlyMap<string, readonly string[]> = Object.entries(vocabulary).reduce(
  (found, [meaning, words]) => {
    for (const word of words) found.set(word, [...(found.get(word) ?? []), meaning]);
    return found;
  },
  new Map<string, string[]>(),
);
