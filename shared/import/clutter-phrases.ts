/**
 * What clutter says of itself, by topic: the words of forms, menus, appeals and notices that stand around articles.
 *
 * A phrase is evidence, no verdict: an article about cookies speaks of cookies. `whole` patterns must match the
 * entire block and are for labels; `part` patterns may stand anywhere in it.
 */
export interface ClutterTopic {
  readonly name: string;
  readonly whole: RegExp | null;
  readonly part: RegExp | null;
}

const whole = (alternatives: string): RegExp => new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${alternatives})[\\s\\p{P}\\p{S}\\d]*$`, 'iu');
const part = (alternatives: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');

export const clutterTopics: readonly ClutterTopic[] = [
  {
    name: 'subscription',
    whole: whole('subscribe(?: now| today)?|sign up(?: now| for free)?|newsletters?|(?:get|join) (?:our|the) newsletter|e-?mail(?: address)?|your e-?mail.{0,20}|abonnieren|s.abonner|suscríbete|iscriviti|подписаться|підписатися'),
    part: part('subscribe (?:to|now|today|for)|sign up (?:to|for|now|today|and)|(?:our|free|daily|weekly) newsletters?|straight to your inbox|(?:to|in) your inbox|(?:your|enter|valid|correct) e-?mail(?: address)?|become an? (?:member|patron|subscriber|supporter)|gift (?:a )?membership|unsubscribe|thank you for (?:signing up|subscribing)|successful+y subscribed|indicates required|support (?:our|independent) (?:work|journalism|mission)|make a (?:one-time )?(?:donation|contribution)|newsletter (?:abonnieren|anmelden)|abonnez-vous|suscríbase|подпишитесь|підпишіться'),
  },
  {
    name: 'appeal',
    whole: null,
    part: part('(?:readers|supporters|people|donors) like you|you(?:.re| are)? (?:receive|received|receiving) this (?:e-?mail|mail|message|newsletter)|no longer wish to receive|update your (?:e-?mail )?preferences|funded by (?:our )?(?:readers|supporters)|(?:help |to )fund our (?:mission|work|journalism|reporting)|makes? a (?:financial|one-time|small) contribution|(?:join|become part of) our community and help|support (?:from|of) (?:our )?readers|keep our (?:journalism|reporting) (?:free|open|accessible)|depends on the support of|(?:ask|grateful) for your support|disabling your ad ?blocker|our paywall|new members? (?:to|for)|become a member'),
  },
  {
    // The words of the consent frameworks that sites build in.
    name: 'consent',
    whole: null,
    part: part('store and/or access information on a device|(?:this|our) (?:web)?site uses cookies|we (?:and our (?:\\d+ )?partners )?use (?:\\p{L}+ )?cookies|(?:improve|enhance|personali[sz]e) your (?:browsing )?experience|cookies are stored|accept all cookies|diese (?:web)?seite (?:verwendet|nutzt) cookies|wir (?:verwenden|nutzen) cookies|utilis(?:e|ons) des cookies|utiliza(?:mos)? cookies'),
  },
  {
    name: 'sharing',
    whole: whole('share(?: (?:this|on|via|article|story|post|with).{0,40})?|tweet(?: this)?|facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|telegram|e-?mail(?: this)?|print(?: this)?|copy link|copied|pin(?: it)?|like|save|bookmark|teilen|drucken|partager|compartir|condividi|поделиться|поширити|(?:(?:share|facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|telegram|flipboard|tumblr|instagram|youtube|e-?mail|print|link|copy|tweet|more|rss|tiktok|threads|bluesky|mastodon)[\\s|,/·•]*){2,12}'),
    part: part('share (?:this|on|via) (?:article|story|post|page|link|facebook|twitter|x|linkedin|email)|follow (?:us|me|him|her|them) on|click to (?:share|print|email)|opens in (?:a )?new (?:window|tab)|find us on|like us on'),
  },
  {
    name: 'related',
    whole: whole('related(?: (?:articles?|posts?|stories|content|news|topics?|links?|reading|coverage|items?))?|more (?:from|in|on|stories|news|like this|articles).{0,50}|read (?:more|next|also|on|full (?:article|story))|see (?:also|more|all)|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|recommended(?: (?:for you|stories|reading|articles|posts))?|most (?:read|popular|viewed|recent|shared|commented)|popular(?: (?:posts|articles|stories|now))?|trending(?: (?:now|stories))?|latest(?: (?:news|stories|posts|articles|videos))?|recent (?:posts|articles|news|comments)|top stories|editors?.? picks?|don.t miss|up next|next (?:article|post|story|page)|previous (?:article|post|story|page)|what to read next|around the web|sponsored(?: (?:content|stories|links))?|promoted(?: content)?|in other news|news feed|must reads?|featured(?: (?:articles|posts|stories))?|further reading|mehr zum thema|weitere artikel|lesen sie auch|auch interessant|à lire aussi|sur le même sujet|lire aussi|lee también|más noticias|leggi anche|читайте также|читайте також|関連記事|おすすめ記事|관련기사'),
    part: part('read more|related (?:article|story|post|coverage)|see also|read (?:also|next|the full)|click here (?:to|for)|continue reading|lesen sie auch|mehr zum thema|à lire aussi|читайте также|читайте також'),
  },
  {
    name: 'comments',
    whole: whole('\\d* ?comments?|(?:leave|post|write|add) (?:a|your) (?:comment|reply)|reply|report|(?:no|view|show|hide|all|load(?: more)?) comments?|\\d* ?(?:responses|replies|likes?|shares?|views?)|join the (?:conversation|discussion)|kommentare?|commentaires?|comentarios?|комментарии|коментарі'),
    part: part('leave a (?:comment|reply)|post a comment|comments? (?:are|is) closed|(?:log|sign) ?in to (?:comment|reply)|required fields are marked|email address will not be published|save my name|notify me of|be the first to comment|join the conversation|commenting guidelines|kommentar schreiben'),
  },
  {
    name: 'notice',
    whole: whole('advertisements?|adverts?|ads?|sponsored|anzeige|werbung|publicité|publicidad|реклама|cookies?|(?:for immediate|press) release|embargoed until.{0,40}|(?:media|press) (?:contacts?|enquiries|inquiries)\\s*[:|].{0,100}|privacy(?: policy)?|terms(?: (?:of (?:use|service)|and conditions))?|accept(?: all)?(?: cookies)?|reject all|manage (?:preferences|cookies)|disclaimer|impressum|datenschutz|agb|close|dismiss|ok|got it|loading|skip(?: to (?:main )?content)?|skip ad|edit post|edit'),
    part: part('(?:uses?|using|accept|our|these|of) cookies|cookie (?:policy|settings|preferences|notice|consent)|privacy policy|privacy and cookie|terms (?:of (?:use|service)|and conditions)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены|copyright|©|ad ?blocker|advertis(?:ing|ement|ing) (?:with us|continues|below)|skip to (?:main )?content|story continues below|affiliate (?:links?|commission)|may (?:earn|receive) (?:an? )?(?:affiliate )?commission|this site is protected|recaptcha|enable javascript|your browser|created with ai'),
  },
  {
    name: 'account',
    whole: whole('log ?in|log ?out|sign ?in|sign ?out|register|my account|account|create (?:an )?account|forgot(?: your)? password|password|username|profile|settings|anmelden|registrieren|connexion|se connecter|iniciar sesión|accedi|войти|увійти|donate|support us|contribute'),
    part: part('already (?:a subscriber|have an account|a member)|forgot (?:your )?password|log in (?:to|or|with)|sign in (?:to|or|with)|create an account'),
  },
  {
    name: 'navigation',
    whole: whole('home(?:page)?|menu|main menu|search(?: for)?|news|sports?|business|opinion|world|politics|culture|lifestyle|entertainment|technology|tech|health|science|travel|video|videos|photos|podcasts?|about(?: us)?|contact(?: us)?|careers|jobs|faqs?|help|sitemap|archives?|blog|events|shop|store|products|services|resources|back(?: to (?:top|home|gallery))?|next|prev(?:ious)?|top|more|less|show (?:more|less)|view (?:all|more)|load more|load more\\.*|expand|toggle.{0,30}|open|categories|category|tags?|topics?|sections?|page \\d+|\\d+|menü|startseite|suche|kontakt|über uns|accueil|rechercher|inicio|buscar|главная|поиск|головна|пошук'),
    part: part('back to top|toggle (?:navigation|menu)|site ?map|advertise with us|work with us|terms of use|contact us'),
  },
  {
    name: 'author',
    whole: whole('about the authors?|written by.{0,40}|author(?: bio)?|über den autor|à propos de l.auteur|об авторе|про автора'),
    part: part('is an? (?:\\p{L}+[- ]){0,4}(?:reporter|writer|editor|journalist|columnist|correspondent|contributor|blogger|freelancer|author)|(?:view|see|read) (?:all|more) (?:posts|articles|stories) (?:by|from)|more (?:posts|articles|stories) (?:by|from)|about the author|(?:has|have) (?:written|covered|reported) for|follow (?:him|her|them)|can be reached at|views expressed|(?:reach|contact|email) (?:him|her|them|the reporter)'),
  },
  {
    name: 'credit',
    whole: whole('(?:photo|image|picture|foto|bild|photograph|illustration|credit|source|quelle|courtesy|фото)s?(?: (?:credit|by|courtesy|source|via|from).{0,80}| ?[:/].{0,120})|\\(?(?:getty(?: images)?|ap|afp|reuters|epa|shutterstock|istock|unsplash|ap photo).{0,60}'),
    part: part('getty images?|shutterstock|istock(?:photo)?|unsplash|(?:ap|reuters|afp|file) photo|photo(?:graph)? (?:by|credit|courtesy)|image (?:credit|courtesy|source)|picture alliance|photo ?:|image ?:|credit ?:|foto ?:|bild ?:|via getty|illustrative image|archivfoto'),
  },
  {
    name: 'shop',
    whole: whole('add to (?:cart|bag|basket|wishlist)|buy now|shop now|(?:your )?cart|checkout|wishlist|out of stock|in stock|sold out|quick view|regular price.{0,40}|sale price.{0,40}|(?:from )?[$€£¥] ?\\d[\\d.,]*.{0,20}|learn more(?: buy now)?|get started|book (?:a demo|now)|request a demo|try (?:it )?(?:for )?free|download(?: now)?|contact sales|start free trial|free trial'),
    part: part('add to (?:cart|bag|basket)|free shipping|buy now|shop now|regular price|sale price|gift card|money.back guarantee|book a (?:call|demo|consultation)|request a (?:demo|quote)|schedule a (?:call|demo|consultation)|free trial|get in touch|contact us today'),
  },
  {
    name: 'filing',
    whole: whole('(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|tagged|keywords?|schlagworte|themen|étiquettes|etiquetas|теги)\\s*[:|].{0,200}|posted in .{0,60}|filed under .{0,60}'),
    part: null,
  },
  {
    name: 'dating',
    whole: whole('(?:\\d+ ?(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) (?:ago|read)(?: time)?|reading time.{0,20}|\\d+ ?min(?:ute)?s? (?:de )?(?:read|lecture|lesezeit)|(?:last )?(?:updated|published|modified|posted)(?: on| at)?\\s*[:|]?.{0,60}|by .{2,60}|von .{2,40}|par .{2,40}|\\d{1,2}[:.]\\d{2} ?(?:[ap]\\.?m\\.?)?(?: [a-z]{2,4})?)'),
    part: part('\\d+ ?min(?:ute)?s? read|\\d+ (?:minutes?|hours?|days?|weeks?|months?) ago|last (?:updated|modified)|(?:published|updated|posted)(?: on)? ?:|(?:published|updated|posted) on'),
  },
  {
    name: 'feedback',
    whole: whole('was this (?:article|page|post|content|information)? ?helpful|yes|no|rate this .{0,30}|submit|send|send feedback|cancel|continue|apply|go|vote|view results'),
    part: part('suggest a correction|(?:report|spotted|found|see) an? (?:error|typo|mistake|correction)|corrections? or clarifications?|suggestions? or corrections?|highlight the text and press|ctrl ?\\+ ?enter|was this (?:article|page|post|information|content) helpful|let us know (?:in|what)|tell us what you think|all thanks to|(?:please )?(?:fill|complete) (?:in|out) the form'),
  },
];
