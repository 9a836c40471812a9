import type { CommandKind } from "@vitals/tables";

/** Words that say what is done, in English and some German. */
const done: Record<CommandKind, string> = {
  presence:
    "login logins logon signin signon logout logoff signout view viewed viewing open opened opens visit visits visited " +
    "hover scroll scrolled heartbeat ping pong launch launched load loaded landing identify seen browse browsed idle focus " +
    "pageview pageviews pageleave autocapture impression impressions angemeldet anmelden abmelden aufgerufen geoeffnet angesehen " +
    "engagement connexion deconnexion consultation consulter ouverture ログイン ログアウト 閲覧 表示 起動 登录 浏览 sesion sessao consulta ver abrir apertura accesso acceso inloggen bekeken",
  admin:
    "configure configured invite invited enable enabled disable disabled install installed connect connected signup registered " +
    "upgrade upgraded downgraded eingeladen konfiguriert invitation parametrage 設定 招待",
  use:
    "search searched searches filter filtered edit edited update updated modify modified select selected preview previewed reviewed " +
    "like liked dislike disliked share shared delete deleted remove removed unfriend unsubscribe unsub cancel canceled cancelled drag " +
    "move moved copy copied sort sorted download downloaded undo tested react reacted commented compare compared asked click clicked " +
    "acked reported suggested lose lost disqualify tag tagged rename renamed suchen gesucht bearbeiten bearbeitet aendern geaendert loeschen geloescht " +
    "recherche rechercher modification modifier suppression supprimer fork forked watch watched checkout used decline declined " +
    "検索 編集 削除 更新 変更 搜索 编辑 buscar busqueda busca editado editada editar eliminado modificado ricerca modifica zoeken",
  output:
    "create created creates creation generate generated generation export exported exports complete completed completes finish finished " +
    "publish published send sent submit submitted approve approved upload uploaded save saved build built deploy deployed designed " +
    "optimise optimised optimize optimized shipped posted write written wrote author authored committed produce produced render rendered " +
    "printed booked ordered scheduled calculate calculated resolve resolved close closed deliver delivered recorded import imported replied " +
    "add added new merge merged execute executed processed issued sold sell win won planned analyse analyze analysed analyzed transcribe " +
    "transcribed translate translated release released assign assigned solve solved schedule advance erstellen erstellt angelegt anlegen " +
    "exportieren exportiert gesendet senden versendet abgeschlossen freigegeben gebucht gedruckt generiert erzeugt berechnet importiert " +
    "signed purchase purchased push pushed checkin revise revised run pay paid creation creer envoi envoyer generation validation " +
    "作成 出力 送信 登録 承認 印刷 発行 完了 创建 导出 发送 creado creada crear enviado enviada enviar exportado exportada generado generada criado criada creato inviato aangemaakt verzonden",
};

/** Things that are named after what is done with them; a word of the list above says more. */
const things: Record<CommandKind, string> = {
  presence: "session sessions page pages screen screens ad advert anmeldung aufruf ansicht besuch abmeldung",
  admin:
    "settings setting permission permissions role roles password billing integration integrations sso apikey token preferences " +
    "subscription onboarding webhook einstellung einstellungen passwort",
  use: "review comment query suche ask issue test",
  output:
    "message messages reply replies post posts order orders booking call email mail meeting quote commit plan record print document " +
    "invoice transaction payment job run design ship deploy process deal export angebot auftrag bericht rechnung buchung devis facture commande envelope pull 見積 請求 注文 帳票 pedido factura informe fattura ordine",
};

/** A work that was begun, or came to nothing, or only fills a basket, made nothing. */
export const unfinished = new Set(
  "cart basket info bag wishlist checkout favorites favourites shipping failed failure error errored denied rejected abandoned aborted timeout started start begin began initiated requested attempted".split(
    " ",
  ),
);

const table = (words: Record<CommandKind, string>) =>
  new Map(Object.entries(words).flatMap(([kind, list]) => list.split(" ").map((word) => [word, kind as CommandKind])));

export const doneWords: ReadonlyMap<string, CommandKind> = table(done);
export const thingWords: ReadonlyMap<string, CommandKind> = table(things);
