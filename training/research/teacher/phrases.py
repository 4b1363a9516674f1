"""Phrases that compose.py puts together; the teacher says what the sums mean, so they need not be elegant."""

import re


def read(listed):
    return [one.strip() for one in re.sub(r"\s+", " ", listed).split("|")]


# Languages, systems, libraries and products that programmers and offices ask about.
TOOLS = read(
    """
.net | F# | R | access | actionscript | active directory | activemq | ado.net | ajax | ajax request |
android | angular | ansible | ant | apache | apache mod_rewrite | apache server | asp.net | awk | aws |
azure | backbone | bash | bash script | bi | bind | biztalk | bootstrap | c | c# | c++ | cakephp | canvas |
cassandra | celery | centos | chef | chrome | citrix | clojure | cmake | cobol | cocoa | cocoa touch |
codeigniter | confluence | core data | cron | crystal reports | css | cucumber | cvs | d3 | dart | db2 |
debian | delphi | dhcp | directx | django | dns | docker | dovecot | doxygen | dropbox | drupal | drupal
module | dynamics | ec2 | eclipse | elasticsearch | elixir | emacs | ember | entity framework | erlang |
excel | excel vba | exchange | express | firefox | flash | flask | flex | flutter | fortran | gcc | gdb |
gimp | git | github | glassfish | gmail | go | google docs | google drive | google sheets | gradle | grep |
gtk | hadoop | haproxy | haskell | haskell monad | heroku | hibernate | hibernate mapping | hive | html |
hyper-v | iis | intellij | internet explorer | ios | iphone | java | java ee | javafx | javascript | jboss |
jenkins | jira | joomla | jquery | jsf | json | jsp | julia | junit | kafka | kerberos | kotlin | kubernetes
| laravel | latex | ldap | libreoffice | linq | linq query | linq to sql | linux | lisp | llvm | lucene |
mac | mac os x | macos | magento | magento extension | make | matlab | matlab plot | matplotlib | maven |
memcached | mercurial | mockito | mongodb | mvc | mysql | netbeans | nfs | nginx | nhibernate | node.js |
npm | numpy | nunit | objective-c | ocaml | octave | onedrive | opencv | opengl | openoffice | oracle |
oracle sql | osx | outlook | pandas | pascal | perforce | perl | photoshop | php | pig | pl/sql | postfix |
postgresql | power bi | powerpoint | powershell | prestashop | prolog | puppet | python | pytorch | qt | qt
widget | rabbitmq | rails | react | redis | regex | remote desktop | rest | rspec | ruby | rust | s3 |
safari | salesforce | samba | sap | sass | scala | scala actors | scheme | scikit-learn | scipy | sed |
selenium | sendmail | servlets | sharepoint | sharepoint list | sharepoint web part | shell script | shopify
| silverlight | sinatra | skype | slack | soap | sockets | solr | spark | sphinx | spring | spring boot |
spring mvc | sql | sql server | sqlite | ssh | ssis | ssrs | stored procedure | struts | subversion | svelte
| svg | svn | svn repository | swift | swing | sybase | symfony | systemd | t-sql | tableau | teamcity |
teams | tensorflow | tfs | threads | tomcat | trello | twisted | typescript | typo3 | ubuntu | unity | unix
| update panel | vagrant | valgrind | varnish | vba | vim | virtualbox | visual basic | visual studio |
visual studio 2008 | vmware | vpn | vue | wcf | webforms | webgl | webpack | windows | windows 10 | wine |
winforms | word | wordpress | wordpress plugin | wordpress theme | wpf | wxwidgets | xcode | xml | xpath |
xslt | yii | zend | zeromq | zoom | zsh
"""
)
# What people want of them, and what goes wrong.
TASKS = read(
    """
sort a list | read a file line by line | write to a file | parse a string | convert string to int | format a
date | compare two dates | connect to a database | run a query | join two tables | delete duplicate rows |
insert multiple rows | update a record | call a web service | send an email | upload a file | download a
file | create a thread | handle exceptions | catch an error | log messages | debug a program | write unit
tests | mock an object | deploy an application | install a package | upgrade to a new version | configure
the server | set environment variables | redirect a url | rewrite urls | password protect a directory |
enable ssl | set up a virtual host | create a custom widget | add a button | show a dialog | draw a graph |
plot a matrix | multiply matrices | find the maximum value | count occurrences | search for text | replace
text | use regular expressions | loop through an array | iterate over a collection | filter a list | group
by a column | map a collection | use a lambda | define an interface | inherit from a class | override a
method | use generics | pattern matching | lazy loading | one to many mapping | cascade delete | transaction
rollback | connection pool | cache results | improve performance | fix a memory leak | reduce memory usage |
compile from source | link a library | include a header | import a module | create a plugin | create a theme
| add a menu item | create a custom post type | display a list of items | validate a form | submit a form |
get the selected value | update the page without reload | cross domain request | return json | parse xml |
serialize an object | deserialize json | merge two branches | resolve a conflict | revert a commit | ignore
files | checkout a repository | move a folder | rename a file | list all files | find files older than |
kill a process | run in the background | schedule a job | pass arguments | read command line arguments |
check if a variable is set | concatenate strings | split a string | remove whitespace | encode utf-8 |
unicode problem | timezone conversion | generate random numbers | create a pdf | export to csv | import data
from excel | create a chart | conditional formatting | write a macro | use a formula | lookup values | pivot
table | protect a sheet | hide columns | print a page | set permissions | add a user | reset a password |
authenticate users | single sign on | create a site | customize the login page | create a workflow | event
handler | bind data to a grid | dependency injection | configure beans | xml configuration | annotations |
scheduled task | web part | master page | content type | custom field | shopping cart | add product
attribute | payment gateway | shipping method | layout xml | table view | memory management | retain and
release | window not showing | drag and drop | key bindings | signals and slots | type class | type
inference | monads | functional programming | tail recursion | implicit conversion | case class | stored
procedure with parameters | create an index | slow query | date range query | pagination | nested query |
full text search | bulk insert | foreign key constraint | auto increment id | backup and restore |
replication | load balancing | timeouts | permission denied | segmentation fault | null pointer exception |
class not found | undefined symbol | syntax error | stack overflow | out of memory | connection refused |
access denied | 404 not found | 500 internal server error | infinite loop | deadlock | race condition | best
practices | recommended books | good tutorials | open source alternatives | difference between versions |
which version to use | code formatting | syntax highlighting | autocomplete not working | project settings |
build configuration | breakpoints not hit | missing reference | code generation | documentation generator
"""
)
# What customers write about, and what is the matter with it.
THINGS = read(
    """
app | website | account | login | password | order | delivery | package | refund | invoice | bill | payment
| card | subscription | plan | membership | email | inbox | notification | messages | chat | video | audio |
microphone | camera | phone | tablet | laptop | computer | screen | keyboard | mouse | printer | scanner |
router | wifi | internet connection | network | vpn | server | database | report | dashboard | export |
import | search | filter | calendar | contacts | photos | files | folder | backup | sync | update | new
version | installer | license | coupon | gift card | promo code | checkout | cart | profile | settings |
dark mode | language | widget | map | location | bluetooth | battery | charger | headphones | speaker |
watch | tv | remote | game | level | score | ads | trial | premium | support team | customer service |
booking | reservation | ticket | flight | hotel | seat | balance | transfer | statement | loan | insurance |
claim | policy | contract | bank account | phone number | address | name | verification code | two factor
authentication | fingerprint | face id | api | webhook | integration | plugin | template | form | button |
page | link | attachment | spreadsheet | document | presentation | pdf | shared drive | mailbox | user |
permission | admin panel | team | workspace | project | task | deadline | meeting | call | voicemail
"""
)
TROUBLES = read(
    """
keeps crashing | won't open | doesn't work anymore | stopped working after the update | is very slow |
freezes all the time | shows an error | is blank | is missing | disappeared | was charged twice | has the
wrong amount | has not arrived | arrived broken | was cancelled without my permission | needs to be changed
| should be cancelled | can't be deleted | can't be found | is locked | was hacked | expired | is not
syncing | does not load | keeps logging me out | drains the battery | is too small | is too loud | is
confusing | is useless now | was better before | is great but needs more options | could be improved |
should have a sort option | would be nicer with a dark theme | please add more languages | please add an
option to turn it off | used to work fine | is down for everyone | is down for our whole office | blocks our
work | is urgent | can wait | asks for a password again and again | says invalid | is not accepted | was
declined | is pending for a week | was renewed automatically | costs more than advertised | is not what i
ordered | is overheating | makes a strange noise | has no sound | is out of date | is in the wrong language
| cannot be opened on my phone | fails to upload | fails to download | is stuck at 99 percent | does nothing
when i click | is upside down | shows old data | shows someone else's data | is incompatible | needs a new
license | needs approval | must be moved to another user | was set up wrong
"""
)
WISHES = read(
    """
how do i change my {a} | how can i cancel the {a} | where do i find my {a} | i want a {a} for my {b} | can
you add {a} to the {b} | need access to the {a} | please reset my {a} | i forgot my {a} | what is the {a}
for | do you support {a} with {b} | is it possible to share the {a} with my {b} | please remove the {a} from
my {b} | i would like to upgrade my {a} | how much does the {a} cost | can not connect {a} to {b} | {a} and
{b} do not work together | wish there was a {a} in the {b} | it would be great if the {a} could show the {b}
| question about {a} and {b} | request for a new {a} | who do i ask about the {a} | got an email about my
{a} but i never asked for it | thanks for the {a}, works well
"""
)
