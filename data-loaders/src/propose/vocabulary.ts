/**
 * What words in the names of columns, files and events stand for, in the languages that business exports are often in.
 *
 * The key is the meaning that rules speak of; German words are written without umlauts (ä is ae). Some words of languages
 * without spaces are here too.
 */
export const vocabulary: Record<string, readonly string[]> = {
  account: [
    ..."account accounts acct org orgs organization organizations organisation organisations customer customers".split(
      " ",
    ),
    ..."client clients company companies tenant tenants workspace workspaces kunde kunden firma firmen mandant".split(
      " ",
    ),
    ..."cust custno kd debitor debitoren cuenta cuentas azienda bedrijf 顧客 会社 企業 得意先 取引先 客户 公司 고객 회사".split(
      " ",
    ),
    ..."mandanten unternehmen cliente clientes empresa empresas compte comptes societe entreprise klant klanten".split(
      " ",
    ),
  ],
  // Who is a customer where no column speaks of one: a party to the business, or a thing that each stands for one.
  party: [
    ..."seller sellers merchant merchants vendor vendors provider providers partner partners dealer dealers supplier".split(
      " ",
    ),
    ..."suppliers reseller resellers franchise franchisee broker agency agencies store stores shop shops plant plants".split(
      " ",
    ),
    ..."branch branches school schools hospital hospitals clinic clinics hotel hotels restaurant restaurants carrier".split(
      " ",
    ),
    ..."fleet werk filiale haendler lieferant magasin agence 店舗 代理店".split(" "),
  ],
  unit: [
    ..."machine machines device devices vehicle vehicles asset assets equipment taxi taxis student students".split(" "),
    ..."subscriber subscribers patient patients player players household maschine geraet fahrzeug".split(" "),
  ],
  team: "team teams group groups site sites project projects".split(" "),
  user: [
    ..."user users member members person persons people contact contacts actor actors employee employees".split(" "),
    ..."nutzer benutzer anwender mitarbeiter utilisateur utilisateurs usuario usuarios gebruiker username".split(" "),
    ..."login technician operator driver rider creator nurse teacher engineer sachbearbeiter bearbeiter bediener".split(
      " ",
    ),
    ..."techniker operateur operador utente ユーザー ユーザ 利用者 用户 사용자".split(" "),
    ..."reporter requester respondent submitter distinct uid who wer".split(" "),
  ],
  email: ["email", "mail", "correo", "メール"],
  id: "id ids key nr no num nummer number uuid guid code kennung kennzeichen ref identifier pk numero kuerzel uid 番号 コード 编号".split(
    " ",
  ),
  time: "time timestamp ts at datetime zeit zeitpunkt zeitstempel uhrzeit hora heure tijd when wann horodatage 日時 時刻 时间 일시".split(
    " ",
  ),
  date: "date day datum tag dia fecha jour on dt am giorno 日付 日 日期".split(" "),
  event:
    "event events action actions activity activities command commands operation verb ereignis ereignisse aktion aktionen aktivitaet aktivitaeten vorgang vorgaenge evento what was accion evenement 操作 アクション イベント 事件 이벤트".split(
      " ",
    ),
  usage:
    "usage uses log logs tracking telemetry audit analytics track tracks clicks nutzung protokoll uso utilisation history journal 利用 ログ 履歴".split(
      " ",
    ),
  type: "type kind art typ category kategorie class tipo 種別 分類".split(" "),
  feature: "feature features funktion funktionen function funcion fonction tool 機能".split(" "),
  module:
    "module modules modul module modulo area domain product products produkt produkte skill component bereich addon addons entitlement entitlements".split(
      " ",
    ),
  name: "name names title label bezeichnung titel nom nombre naam raison denomination 名 氏名 名称 razon".split(" "),
  title: "title titel subject headline betreff".split(" "),
  count:
    "count counts quantity qty unit units anzahl menge cnt times hits cantidad aantal quantite volume nb num nombre pieces pcs stueck copies quantidade 件数 数量 数".split(
      " ",
    ),
  money:
    "value arr mrr acv tcv revenue amount price betrag umsatz wert importe montant prix preis cost importo bedrag 額 金額 金额 売上".split(
      " ",
    ),
  yearly: "annual arr yearly jahr jahres jaehrlich anual annuel acv year 年間 年額".split(" "),
  monthly: "monthly mrr month monat monatlich mensual mensuel 月額 月間".split(" "),
  route: "path endpoint route uri".split(" "),
  cents: ["cents", "cent", "pence"],
  currency: "currency waehrung moneda devise".split(" "),
  start:
    "start started starts begin began beginn begins begonnen von from effective valid since seit signup signed joined activated onboarded inicio debut 開始 depuis alta live".split(
      " ",
    ),
  created:
    "created creation erstellt angelegt inserted registered erfasst erstellung anlage creado cree 登録 作成 registration published occurred logged".split(
      " ",
    ),
  effective: ["effective", "wirksam"],
  change: "change delta diff aenderung".split(" "),
  alias: "alias aliases former previous merged ehemals".split(" "),
  end: "end ended ends ende bis until expires expiry expiration expired ablauf fin hasta expire echeance 終了 満了 vencimiento".split(
    " ",
  ),
  renewal:
    "renewal renewals renews renew renewed verlaengerung verlaengert renouvellement renovacion echeance 更新 vencimiento".split(
      " ",
    ),
  contract:
    "contract contracts vertrag vertraege subscription subscriptions abo abos abonnement laufzeit contrato contrat plans deal deals opportunity membership 契約".split(
      " ",
    ),
  seat: "seat seats license licenses licence licences lizenz lizenzen plaetze arbeitsplaetze licencias asientos licensed ライセンス 席".split(
    " ",
  ),
  plan: "plan tier package tarif edition paket tarifa formule プラン".split(" "),
  segment:
    "segment industry vertical branche sector region country land market industria pays secteur 業種 地域 業界".split(
      " ",
    ),
  place: "city town zip zipcode postcode postal street address plz ort stadt strasse ville adresse ciudad".split(" "),
  size: "size groesse band employees headcount".split(" "),
  owner:
    "owner csm manager betreuer verantwortlich verantwortlicher responsable rep beauftragter vertriebsbeauftragter charge 担当者 担当".split(
      " ",
    ),
  rating: "rating relationship health bewertung".split(" "),
  parent: "parent group konzern mutter".split(" "),
  sponsor: "sponsor champion".split(" "),
  role: "role roles job position rolle funktionstitel rol".split(" "),
  deactivated: "deactivated disabled removed deleted deaktiviert geloescht suspended".split(" "),
  enabled: "enabled activated aktiviert freigeschaltet provisioned".split(" "),
  churn:
    "churn churned churns cancel cancelled canceled cancellation cancellations lost loss kuendigung kuendigungen gekuendigt terminated termination abwanderung storno left departed attrition 解約".split(
      " ",
    ),
  outcome: "outcome outcomes result resultat ergebnis fate status".split(" "),
  flag: "flag is has".split(" "),
  last: "last latest newest letzte letzter letztes final".split(" "),
  first: "first earliest erste erster erstes".split(" "),
  ticket:
    "ticket tickets case cases issue issues incident incidents anfrage anfragen stoerung stoerungen support helpdesk bug bugs vorfall meldung meldungen 問い合わせ チケット".split(
      " ",
    ),
  opened: "opened submitted reported raised eroeffnet gemeldet open eingang received gemeldet 受付".split(" "),
  resolved: "resolved closed solved geloest geschlossen erledigt fixed behoben completed 解決 完了".split(" "),
  response: "response reply responded replied antwort reaktion".split(" "),
  priority: "priority severity urgency prioritaet dringlichkeit 優先度".split(" "),
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
  // What was measured, not counted: adding it up says nothing.
  gauge: [
    ..."avg average mean median min max rate ratio pct percent percentage share gb mb kb tb bytes storage latency".split(
      " ",
    ),
    ..."temperature temp volt voltage current pressure rotate rotation rpm vibration speed distance miles mile km".split(
      " ",
    ),
    ..."weight height latitude longitude lat lng lon balance level index capacity uptime cpu memory humidity".split(
      " ",
    ),
  ],
  // What a row is about beside the event; the type of it is no event.
  attribute: [
    ..."payment card vehicle propulsion fuel content mime language locale gender member room transport weather".split(
      " ",
    ),
    ..."http method network connection browser platform os referrer medium source".split(" "),
  ],
  duration:
    "duration dauer secs sec seconds minutes mins hours ms millis sekunden minuten stunden elapsed tenure age".split(
      " ",
    ),
};

/** Every meaning of each word. */
export const meanings: ReadonlyMap<string, readonly string[]> = Object.entries(vocabulary).reduce(
  (found, [meaning, words]) => {
    for (const word of words) found.set(word, [...(found.get(word) ?? []), meaning]);
    return found;
  },
  new Map<string, string[]>(),
);
