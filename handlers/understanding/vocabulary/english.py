"""English words: those that show the grammar of a question, and frequent ones never corrected.

COMMON guards: a word in it is not a misspelt day, month or place, however near it is. NEUTRAL words
are used in both languages and show neither.
"""

QUESTION = """
where wheres when whens what whats which who whos why how hows
"""

GRAMMAR = """
is are am was were be been isnt arent do does did dont doesnt didnt can cant could will wont would
should shall may might must have has had i im ive ill id you your youre we our they their it its
he she that thats these those there theres here without about into near nearest around between
until till after before during but if then than as not no any some every each all my me us them
want wanna need needed get getting got find looking let lets know tell show give send still
already yet also too just only lemme gimme gonna u ur r anyone someone anybody much many anywhere
somewhere everywhere nowhere her his hers him himself herself myself itself themselves ours
everybody somebody nobody anything something couldnt wouldnt shouldnt wasnt werent hasnt havent
hadnt youll well hes shes theyre weve youve theyve whos whichever whenever wherever whatever
"""

PREPOSITIONS = """
in at of on for from to the a an with by and or ordinal
"""

COMMON = """
hi hello hey thanks thank thx ty cheers good yes yeah yep nope ok okay today tomorrow yesterday
tonight now week weekend month day morning afternoon evening night monday tuesday wednesday
thursday friday saturday sunday long often soon early late open opens opened opening close closes
closed closing available availability schedule schedules scheduled location locations located
place places venue venues address service services counter desk booth stand mobile office offices
permit permits license licence licenses licences licensing approval business building build
construction renovation house land spatial planning zoning grave burial cemetery practice doctor
nurse midwife pharmacist medical company trade trading register registration registered
certificate letter document documents paper papers requirement requirements require required
requires cost costs fee fees price free pay payment charge process processing procedure apply
applying application renew renewal extend extension submit make making made issue issued bring
remind reminder reminders subscribe subscription unsubscribe notify notification notifications
alert alerts update updates message messages cancel stop help start menu language privacy data
delete info information question questions answer ask asking asked bot chat hour hours time times
date dates days year years north south east west central city area region district part side mall
malls market park parks school hospital campus floor street road level gate line queue ticket
number first second third another other others else same different more less most least few little
lot lots big small new old great nice best better fine sorry wrong right left real really very
ever never always sometimes usually maybe again back out off over under up down through across
along away home work working works worked job holiday holidays public national people person man
woman kid kids children family wife husband friend friends mother father mom dad name called call
phone see look looks seem say says said think thought believe hope wish like love hate reminded go
goes going gone went come comes came coming leave leaving arrive arrived visit visiting take takes
took taking put use using used try trying tried wait waiting run running keep kept hold hear
heard read write talk speak understand mean means meant give given happen happens happening change
changes changed move moved miss missed check checked confirm sure certain possible able allowed
enough
ready busy full empty crowded far distance drive walk bus train car taxi way ways thing things
something nothing anything everything someone everyone nobody kind type sort form forms copy
copies page pages website site link online email mail account password app web internet money cash
card bank rent buy sell shop store restaurant food coffee water rain sun sunny weather hot cold
worth forth youth mouth earth birth death three there their where were here many any honey marry
merry worry story later latter matter marked marker mark smart party yearly nearly daily weekly
monthly fully finally total local social special general control current currently recent recently
lately instead however though although because since while whether both either neither much such
own above below behind beside inside outside within among against toward towards regarding due per
via plus minus let lets lease lesson listen list lists listed lane lazy lead learn legal life
light limit live lived living loan lose lost low luck lunch main major male manage map match meet
meeting member middle mind minute minutes mistake mix model modern moment nation native nature
near need normal note notice offer oil once one order pack paid pain pair past pass pause peace
perfect perhaps period personal photo pick picture piece plan plans planned plant play point poor
popular position post power prefer present press pretty private problem problems product program
project proper provide pull push quality quick quickly quiet quite quote rather reach reason
receive record reply report request rest result return ride rise room rule safe sale save seen
select separate serve served serving set several share short shut sick sign simple single sit size
sleep slow soft sold solve song sound space spend spot staff stage stay step sudden suit summer
support system table team tell term test text than that thousand tired together tool top topic
tough tour town track travel tree trip true trust truth turn twice two types until usual value
view voice vote wall warm watch wear welcome whole wide win window wonder word words world wow
yard yours yourself zero zone bought brought bringing christmas eve easter independence weekday
weekdays weekends everyday anymore asap btw lol thankyou goodbye bye greetings dear sir madam
mister mr mrs guys folks admin officer government province governor citizen resident residents
apartment tower tourism micro enterprise owner startup dean sing belong gaming kenya jonas monks
mart lagos lender fading mare prick augusta slender bloke mona tibet weeds grading lenin blender
malay latte akbar caracas gazing gaping moans jammu sutter busan mons punter wading benin lago
salim tenet mares monash mala hakim minas mulan pasting honing sumter gunter sundae sundry augusto
toning hunter passing prior fight ground round thus enter dating tight sight tears clock layer
bears precious quarters fence sink laser fears stating staring tours seeks karen starring wears
alter marco unite marsh coding strap hears bells belts mouths coping salem sank monte mourning
timer gears pence avery thugs cater slang sears weaken mater moaning trough eater latex woken
widen calming geeks merch pears hater penang friendly frisky monkey mandate sundown tuesdays
thursdays solar satin saturn bloom bloomed liang shang told wants wanted keeps done hand hands
block front visits runs saying boss mum event events church english cousin neighbour neighbor
neighbours writing walked crowd officers clinic photos married chair parking port fly expire
expires expired expiry cannot opposite corner entrance upstairs downstairs stairs towers shopping
laundry bakery barber salon cafe kitchen garage workshop warehouse factory studio gym kindergarten
contractor architect engineer lawyer notary agent landlord tenant owners partner manager
accountant secretary driver student students teacher teachers patient patients baby babies wedding
funeral grandmother grandfather grandma grandpa uncle aunt sister brother son daughter parents
boyfriend girlfriend boy girl men women young cheap expensive nearest closest farther further tall
heavy dark rainy flood traffic jam forecast umbrella shoes bag bags laptop printer scanner pen
pencil stamp stamps signature signed print printed copied scan scanned upload uploaded download
emailed emails fax posted sent received accept accepted reject rejected approve approved deny
denied replaced replace include included exclude replied respond response ignore confirmed booking
book booked appointment appointments walkin queues queuing lines numbers tickets waited annual
annually regular regularly normally occasionally earlier before afterwards meanwhile eventually
immediately directly exactly almost about roughly approximately probably certainly definitely
surely actually basically honestly literally simply obviously apparently unfortunately luckily
hopefully kindly slowly easily hardly barely mostly mainly partly totally completely entirely
absolutely somehow anyway besides moreover therefore hence otherwise unless whereas wherever till
moving travelling traveling arriving starting finishing studying staying sitting standing walking
driving riding flying eating sleeping looking searching telling talking calling texting sending
getting having being doing giving keeping buying selling paying helping thinking hoping wondering
guessing knowing seeing hearing feeling worried confused confusing angry upset happy glad sad
afraid unsure aware interested excited bored serious funny strange weird official illegal valid
invalid correct incorrect false fake half complete incomplete final temporary permanent individual
foreign foreigner foreigners expat expats tourist visa passport residence identity cards birthday
born dead alive owned homes flat flats houses rooms garden roof door plot areas regions districts
cities village villages island islands mainland ferry boat buses motorbike bike cars roads highway
bridge station stations airport terminal stops route direction directions maps please pls plz plss
this next last
"""

NEUTRAL = """
menu second ptsp mall mal bot ok oke email online offline hi app web website link whatsapp
telegram wa jakarta dki info admin stop data ktp imb siup tdp nib oss skdu iumk pbg slf krk ippt
sip sippb sipa iptm tpu mkg weekend start status formulir total normal program video foto id no rt
rw via fax sms plaza square tower center centre city park garden town indah aeon summarecon am pm
test
"""
