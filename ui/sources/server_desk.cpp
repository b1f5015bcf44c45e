// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/server_desk.h"

#include "core/actions/database_orders.h"
#include "core/actions/watch.h"
#include "core/ledger/writer.h"
#include "core/sync/database_source.h"
#include "ui/actions/break_glass_dialog.h"
#include "ui/sources/connect_dialog.h"
#include "ui/sources/database_dialog.h"
#include "ui/sources/guard_dialog.h"
#include "ui/sources/rules_dialog.h"
#include "ui/sources/secret_dialog.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/visible_text.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QtConcurrent>

#include <algorithm>

namespace gatehouse {

namespace {

const QString IntervalKey = QStringLiteral("servers/interval");
constexpr int DefaultSeconds = 30;

constexpr ServerSecret Needed[] = {
    ServerSecret::Password, ServerSecret::ApiKey, ServerSecret::TrustedDevice, ServerSecret::ProxyPassword};

/// The ledger's writer is opened, used and closed on a thread of the pool: it may have to wait for its turn.
template <typename Work>
auto write(const QString &ledger, Work work) -> QFuture<std::invoke_result_t<Work, Writer &>>
{
    using Answer = std::invoke_result_t<Work, Writer &>;
    return QtConcurrent::run([ledger, work = std::move(work)]() -> Answer {
        const auto writer = Writer::openWhenFree(ledger);
        if (!writer)
            return tl::unexpected(writer.error());
        return work(**writer);
    });
}

} // namespace

ServerDesk::ServerDesk(AsyncReader &reader, QWidget *window)
    : QObject(window)
    , m_reader(reader)
    , m_window(window)
{
}

ServerDesk::~ServerDesk()
{
    delete m_dialog;
    delete m_databaseDialog;
    for (const auto &[source, follower] : m_followers)
        follower->stop();
    m_followers.clear();
    m_databases.clear();
}

void ServerDesk::withKeychain(const std::function<void()> &then)
{
    if (m_keychain.keychain) {
        then();
        return;
    }
    whenFinished(chooseKeychain(), this, [this, then](const KeychainChoice &choice) {
        if (!m_keychain.keychain)
            m_keychain = choice;
        then();
    });
}

void ServerDesk::start()
{
    askLedger(
        m_reader, this, [](Reader &reader) { return reader.servers(); },
        [this](const Result<std::vector<ServerView>> &servers) {
            if (!servers) {
                Q_EMIT notice(servers.error().text);
                return;
            }
            for (const ServerView &view : *servers) {
                if (m_followers.contains(view.source.value))
                    continue;
                if (followedKind(view) == FollowedKind::OdooDatabase) {
                    if (const auto database = databaseFrom(view))
                        follow(*database);
                    else
                        Q_EMIT notice(database.error().text);
                    continue;
                }
                const auto server = serverFrom(view);
                if (!server) {
                    Q_EMIT notice(server.error().text);
                    continue;
                }
                withKeychain([this, server = *server] {
                    auto account = std::make_shared<odoo::Account>();
                    account->login = server.login;
                    readSecrets(server, std::move(account), 0);
                });
            }
        });
}

void ServerDesk::readSecrets(const ServerSource &server, std::shared_ptr<odoo::Account> account, std::size_t from)
{
    if (from >= std::size(Needed)) {
        follow(server, std::move(*account));
        return;
    }
    const ServerSecret what = Needed[from];
    whenFinished(m_keychain.keychain->read(keychainName(server, what)), this,
        [this, server = ServerSource(server), account = std::move(account), what, from](const Keychain::ReadResult &read) mutable {
            // A keychain that stays locked is as good as none: what is needed is asked for.
            if (read && *read) {
                const SecretBytes &secret = **read;
                switch (what) {
                case ServerSecret::Password: account->password = secret.clone(); break;
                case ServerSecret::ApiKey: account->apiKey = secret.clone(); break;
                case ServerSecret::TrustedDevice: account->trustedDevice = secret.clone(); break;
                case ServerSecret::ProxyPassword:
                    server.settings.proxy.setPassword(QString::fromUtf8(secret.expose()));
                    break;
                }
            }
            readSecrets(server, std::move(account), from + 1);
        });
}

void ServerDesk::follow(const ServerSource &server, odoo::Account account)
{
    if (m_followers.contains(server.id.value))
        return;
    auto made = std::make_unique<ServerFollower>(m_reader.path(), server, std::move(account));
    ServerFollower *follower = made.get();
    connect(follower, &ServerFollower::stateChanged, this, [this, follower] {
        const FollowState &state = follower->state();
        FollowState::Phase &told = m_told[follower->server().id.value];
        // The status line hears of a change; that it goes on is on the Sources page.
        if (state.phase != told && state.phase == FollowState::Phase::Problem)
            Q_EMIT notice(tr("%1: %2").arg(visibleText(follower->server().name), visibleText(state.problem.text)));
        if (state.phase != FollowState::Phase::Working)
            told = state.phase;
        if (state.phase == FollowState::Phase::Waiting && state.last && !state.last->isUnchanged)
            m_reader.refresh();
        Q_EMIT changed();
    });
    connect(follower, &ServerFollower::passwordAsked, this,
        [this, follower](const odoo::PasswordAsk &ask) { askPassword(*follower, ask); });
    connect(follower, &ServerFollower::codeAsked, this,
        [this, follower](const odoo::CodeAsk &ask) { askCode(*follower, ask); });
    connect(follower, &ServerFollower::deviceTrusted, this,
        [this, follower](const std::shared_ptr<const SecretBytes> &cookie) { keep(follower->server(), ServerSecret::TrustedDevice, cookie->clone()); });
    watch(*follower);
    follower->setInterval(interval());
    if (interval().count() == 0)
        follower->syncNow(SyncDepth::News, false);
    m_followers.emplace(server.id.value, std::move(made));
    Q_EMIT changed();
}

/// A database needs nothing but its password, which the keychain has or nobody.
void ServerDesk::follow(const DatabaseSource &database)
{
    if (m_databases.contains(database.id.value))
        return;
    withKeychain([this, database] {
        whenFinished(m_keychain.keychain->read(keychainName(database)), this, [this, database](const Keychain::ReadResult &read) {
            follow(database, read && *read ? (*read)->clone() : SecretBytes());
        });
    });
}

void ServerDesk::follow(const DatabaseSource &database, SecretBytes password)
{
    if (m_databases.contains(database.id.value))
        return;
    auto made = std::make_unique<DatabaseFollower>(m_reader.path(), database, std::move(password));
    DatabaseFollower *follower = made.get();
    connect(follower, &DatabaseFollower::stateChanged, this, [this, follower] {
        const FollowState &state = follower->state();
        FollowState::Phase &told = m_told[follower->database().id.value];
        const QString name = visibleText(follower->database().name);
        if (state.phase != told && (state.phase == FollowState::Phase::Problem || state.phase == FollowState::Phase::NeedsSecret))
            Q_EMIT notice(tr("%1: %2").arg(name, visibleText(state.problem.text)));
        if (state.phase != FollowState::Phase::Working)
            told = state.phase;
        if (state.phase == FollowState::Phase::Waiting && state.last && !state.last->isUnchanged)
            m_reader.refresh();
        Q_EMIT changed();
    });
    tellOfWaiting(*follower);
    follower->setInterval(interval());
    if (interval().count() == 0)
        follower->syncNow(SyncDepth::News);
    m_databases.emplace(database.id.value, std::move(made));
    Q_EMIT changed();
}

void ServerDesk::keep(const DatabaseSource &database, SecretBytes password)
{
    whenFinished(m_keychain.keychain->write(keychainName(database), std::move(password)), this,
        [this, name = database.name](const Result<void> &kept) {
            if (!kept)
                Q_EMIT notice(tr("%1 will have to be signed in to again after a restart: %2").arg(visibleText(name), kept.error().text));
        });
}

/// One of a kind at a time; it knows which names are taken.
template <typename Dialog>
void ServerDesk::openDialog(QPointer<Dialog> &place, const std::function<void(Dialog *)> &connectUp)
{
    if (place) {
        place->raise();
        place->activateWindow();
        return;
    }
    askLedger(
        m_reader, this, [](Reader &reader) { return reader.sources(); },
        [this, &place, connectUp](const Result<std::vector<SourceView>> &sources) {
            if (place)
                return;
            QStringList names;
            for (const SourceView &source : sources.value_or(std::vector<SourceView>()))
                names << source.name;
            place = new Dialog(names, m_window);
            place->setAttribute(Qt::WA_DeleteOnClose);
            connectUp(place);
            withKeychain([this, &place] {
                if (place)
                    place->setKeychainNotice(m_keychain.notice);
            });
            place->show();
        });
}

void ServerDesk::connectDatabase()
{
    openDialog<DatabaseDialog>(
        m_databaseDialog, [this](DatabaseDialog *dialog) { connect(dialog, &DatabaseDialog::connected, this, &ServerDesk::saveDatabase); });
}

void ServerDesk::saveDatabase(const std::shared_ptr<ConnectedDatabase> &connected)
{
    whenFinished(write(m_reader.path(),
                     [name = connected->source.name, settings = settingsText(connected->source)](Writer &writer) -> Result<SourceId> {
                         const auto source = writer.source(name);
                         if (!source)
                             return tl::unexpected(source.error());
                         if (const auto saved = writer.saveServer(*source, settings); !saved)
                             return tl::unexpected(saved.error());
                         return *source;
                     }),
        this, [this, connected](const Result<SourceId> &source) {
            if (!source) {
                QMessageBox::warning(m_window, tr("Connect a source"),
                    tr("%1 could not be written into the ledger. %2").arg(visibleText(connected->source.name), source.error().text));
                return;
            }
            connected->source.id = *source;
            if (connected->keepPassword)
                withKeychain([this, connected] { keep(connected->source, connected->password.clone()); });
            follow(connected->source, connected->password.clone());
            m_reader.refresh();
        });
}

/// Sessions that were busy when they were revoked are looked after with every reading, until their hour is over.
void ServerDesk::watch(ServerFollower &follower)
{
    QPointer<ServerDesk> self(this);
    follower.setAfterReading([self, ledger = m_reader.path(), source = follower.server().id](
                                 odoo::OdooSession &session, const odoo::ServerProfile &profile) {
        const auto journal = Journal::open(ledger);
        const auto seen = journal ? watchOnce(**journal, source, session, profile) : tl::unexpected(journal.error());
        QStringList texts;
        QString trouble;
        if (!seen) {
            trouble = seen.error().text;
        } else {
            for (const Survivor &survivor : seen->survivors) {
                if (!survivor.isNew)
                    continue;
                QStringList ways;
                for (const SureWay &way : sureWays(survivor.target, profile))
                    ways << way.title;
                texts << QStringLiteral("%1 %2").arg(survivor.text, tr("What ends it for sure: %1.").arg(ways.join(QStringLiteral(", "))));
            }
        }
        if (texts.isEmpty() && trouble.isEmpty())
            return;
        QMetaObject::invokeMethod(
            qApp,
            [self, texts, trouble] {
                if (!self)
                    return;
                self->m_reader.refresh(); // what was noted in the journal is on screen at once
                Q_EMIT self->notice(texts.isEmpty() ? tr("Revoked sessions could not be looked after: %1").arg(trouble)
                                                    : visibleText(texts.last()));
            },
            Qt::QueuedConnection);
    });
}

/// Orders by SQL that waited for Odoo's next request: what became of them is told as soon as it can be read.
void ServerDesk::tellOfWaiting(DatabaseFollower &follower)
{
    QPointer<ServerDesk> self(this);
    follower.setAfterReading([self, ledger = m_reader.path(), database = follower.database()](
                                 PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile) {
        const auto journal = Journal::open(ledger);
        const auto told = journal ? rereadWaiting(**journal, database.id, connection, profile) : tl::unexpected(journal.error());
        QStringList texts;
        if (!told)
            texts << tr("%1: orders that wait could not be read again: %2").arg(visibleText(database.name), told.error().text);
        else
            for (const ToldLater &one : *told)
                texts << tr("%1: journal entry %2 waited, and is known now: %3 done, %4 refused")
                             .arg(visibleText(database.name))
                             .arg(one.entry.id.value)
                             .arg(one.counts.done)
                             .arg(one.counts.refused);
        if (texts.isEmpty())
            return;
        QMetaObject::invokeMethod(
            qApp,
            [self, texts] {
                if (!self)
                    return;
                self->m_reader.refresh();
                Q_EMIT self->notice(texts.join(QStringLiteral(" · ")));
            },
            Qt::QueuedConnection);
    });
}

void ServerDesk::connectServer()
{
    openDialog<ConnectDialog>(m_dialog, [this](ConnectDialog *dialog) {
        connect(dialog, &ConnectDialog::connected, this, &ServerDesk::save);
        connect(dialog, &ConnectDialog::importRequested, this, &ServerDesk::importRequested);
        connect(dialog, &ConnectDialog::databaseRequested, this, &ServerDesk::connectDatabase);
    });
}

void ServerDesk::save(const std::shared_ptr<ConnectedServer> &connected)
{
    const ServerSource &server = connected->source;
    whenFinished(write(m_reader.path(),
                     [name = server.name, settings = settingsText(server)](Writer &writer) -> Result<SourceId> {
                         const auto source = writer.source(name);
                         if (!source)
                             return tl::unexpected(source.error());
                         if (const auto saved = writer.saveServer(*source, settings); !saved)
                             return tl::unexpected(saved.error());
                         return *source;
                     }),
        this, [this, connected](const Result<SourceId> &source) {
            if (!source) {
                QMessageBox::warning(m_window, tr("Connect a source"),
                    tr("%1 could not be written into the ledger. %2").arg(visibleText(connected->source.name), source.error().text));
                return;
            }
            connected->source.id = *source;
            odoo::Account account;
            account.login = connected->source.login;
            (connected->source.byKey ? account.apiKey : account.password) = connected->secret.clone();
            account.trustedDevice = connected->trustedDevice.clone();
            if (connected->keepSecrets) {
                withKeychain([this, connected] {
                    const ServerSource &s = connected->source;
                    keep(s, s.byKey ? ServerSecret::ApiKey : ServerSecret::Password, connected->secret.clone());
                    if (!connected->trustedDevice.isEmpty())
                        keep(s, ServerSecret::TrustedDevice, connected->trustedDevice.clone());
                    QByteArray proxyPassword = s.settings.proxy.password().toUtf8();
                    if (s.settings.proxyChoice == odoo::ProxyChoice::Given && !proxyPassword.isEmpty())
                        keep(s, ServerSecret::ProxyPassword, SecretBytes::take(proxyPassword));
                });
            }
            m_followers.erase(source->value); // one that was connected before, otherwise
            follow(connected->source, std::move(account));
            m_reader.refresh();
        });
}

void ServerDesk::keep(const ServerSource &server, ServerSecret what, SecretBytes secret)
{
    whenFinished(m_keychain.keychain->write(keychainName(server, what), std::move(secret)), this,
        [this, name = server.name](const Result<void> &kept) {
            if (!kept)
                Q_EMIT notice(tr("%1 will have to be signed in to again after a restart: %2").arg(visibleText(name), kept.error().text));
        });
}

void ServerDesk::breakGlass(SourceId source)
{
    const DatabaseFollower *known = database(source);
    if (!known)
        return;
    auto *dialog = new BreakGlassDialog(m_reader.path(), known->database(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BreakGlassDialog::carriedOut, this, [this, source] {
        if (DatabaseFollower *still = database(source))
            still->syncNow(SyncDepth::News);
        m_reader.refresh();
    });
    dialog->open();
}

void ServerDesk::disconnectServer(SourceId source)
{
    QString name;
    QStringList secrets; ///< by their names in the keychain
    if (const ServerFollower *known = follower(source)) {
        name = known->server().name;
        for (const ServerSecret what : Needed)
            secrets << keychainName(known->server(), what);
    } else if (const DatabaseFollower *read = database(source)) {
        name = read->database().name;
        secrets << keychainName(read->database());
    } else {
        return;
    }
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Disconnect"), tr("Disconnect %1?").arg(visibleText(name)), QMessageBox::Cancel, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("Gatehouse no longer reads this server and forgets its password. What it told stays in the ledger."));
    QPushButton *go = question->addButton(tr("&Disconnect"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(go, &QPushButton::clicked, this, [this, source, name, secrets] { forget(source, name, secrets); });
    question->open();
}

void ServerDesk::forget(SourceId source, const QString &name, const QStringList &secrets)
{
    m_followers.erase(source.value);
    m_databases.erase(source.value);
    Q_EMIT changed();
    withKeychain([this, secrets] {
        for (const QString &secret : secrets)
            whenFinished(m_keychain.keychain->remove(secret), this, [](const Result<void> &) {});
    });
    whenFinished(write(m_reader.path(), [source](Writer &writer) { return writer.forgetServer(source); }), this,
        [this, name](const Result<void> &forgotten) {
            if (!forgotten)
                Q_EMIT notice(tr("%1 is still in the ledger as a server: %2").arg(visibleText(name), forgotten.error().text));
            m_reader.refresh();
        });
}

void ServerDesk::showRules(SourceId source, const QString &name)
{
    auto *dialog = new RulesDialog(m_reader, source, name, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ServerDesk::showGuard(SourceId source, const QString &name)
{
    auto *dialog = new GuardDialog(m_reader, source, name, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ServerDesk::sync(SourceId source)
{
    if (ServerFollower *known = follower(source))
        known->syncNow(SyncDepth::Whole, true);
    DatabaseFollower *read = database(source);
    if (read && read->state().phase == FollowState::Phase::NeedsSecret)
        askPassword(*read);
    else if (read)
        read->syncNow(SyncDepth::Whole);
}

void ServerDesk::syncAll()
{
    for (const auto &[source, known] : m_followers)
        known->syncNow(SyncDepth::Whole, true);
    for (const auto &[source, known] : m_databases)
        known->syncNow(SyncDepth::Whole);
}

std::chrono::seconds ServerDesk::interval() const
{
    return std::chrono::seconds(std::clamp(QSettings().value(IntervalKey, DefaultSeconds).toInt(), 0, 86400));
}

void ServerDesk::setInterval(std::chrono::seconds interval)
{
    QSettings().setValue(IntervalKey, static_cast<int>(interval.count()));
    for (const auto &[source, known] : m_followers)
        known->setInterval(interval);
    for (const auto &[source, known] : m_databases)
        known->setInterval(interval);
}

std::vector<ServerFollower *> ServerDesk::followers() const
{
    std::vector<ServerFollower *> list;
    for (const auto &[source, known] : m_followers)
        list.push_back(known.get());
    std::sort(list.begin(), list.end(), [](const ServerFollower *a, const ServerFollower *b) {
        return QString::localeAwareCompare(a->server().name, b->server().name) < 0;
    });
    return list;
}

ServerFollower *ServerDesk::follower(SourceId source) const
{
    const auto it = m_followers.find(source.value);
    return it == m_followers.end() ? nullptr : it->second.get();
}

std::vector<DatabaseFollower *> ServerDesk::databases() const
{
    std::vector<DatabaseFollower *> list;
    for (const auto &[source, known] : m_databases)
        list.push_back(known.get());
    std::sort(list.begin(), list.end(), [](const DatabaseFollower *a, const DatabaseFollower *b) {
        return QString::localeAwareCompare(a->database().name, b->database().name) < 0;
    });
    return list;
}

DatabaseFollower *ServerDesk::database(SourceId source) const
{
    const auto it = m_databases.find(source.value);
    return it == m_databases.end() ? nullptr : it->second.get();
}

void ServerDesk::askPassword(ServerFollower &follower, const odoo::PasswordAsk &ask)
{
    auto *dialog = new SecretDialog(follower.server().name, m_window);
    dialog->askPassword(ask, m_keychain.keychain && m_keychain.keychain->isLasting());
    whenAnswered(dialog, follower, [this, dialog](ServerFollower &asking, bool given) {
        if (!given)
            return asking.givePassword(std::nullopt);
        SecretBytes password = dialog->takeSecret();
        if (dialog->isToBeKept())
            keep(asking.server(), ServerSecret::Password, password.clone());
        asking.givePassword(std::move(password));
    });
}

void ServerDesk::askPassword(DatabaseFollower &asking)
{
    auto *dialog = new SecretDialog(asking.database().name, m_window);
    odoo::PasswordAsk ask;
    ask.login = asking.database().settings.role;
    dialog->askPassword(ask, m_keychain.keychain && m_keychain.keychain->isLasting());
    connect(dialog, &QDialog::finished, this, [this, dialog, source = asking.database().id](int result) {
        dialog->deleteLater();
        DatabaseFollower *still = database(source); // or it was disconnected before it was answered
        if (!still || result != QDialog::Accepted)
            return;
        SecretBytes password = dialog->takeSecret();
        if (dialog->isToBeKept())
            keep(still->database(), password.clone());
        still->setPassword(std::move(password));
    });
    dialog->open();
}

void ServerDesk::askCode(ServerFollower &follower, const odoo::CodeAsk &ask)
{
    auto *dialog = new SecretDialog(follower.server().name, m_window);
    dialog->askCode(ask);
    whenAnswered(dialog, follower, [dialog](ServerFollower &asking, bool given) {
        if (given)
            asking.giveCode(dialog->takeCode());
        else
            asking.giveCode(std::nullopt);
    });
}

/// Opens the dialog; the server it is about may be disconnected before it is answered, and then nobody is told.
void ServerDesk::whenAnswered(
    SecretDialog *dialog, const ServerFollower &asking, const std::function<void(ServerFollower &, bool given)> &tell)
{
    connect(dialog, &QDialog::finished, this, [this, dialog, tell, source = asking.server().id](int result) {
        dialog->deleteLater();
        if (ServerFollower *still = follower(source))
            tell(*still, result == QDialog::Accepted);
    });
    dialog->open();
}

} // namespace gatehouse
