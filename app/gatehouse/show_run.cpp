// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehouse/show_run.h"

#include "app/gatehouse/parent_console.h"
#include "app/gatehouse/peak_memory.h"
#include "core/domain/filter_text.h"
#include "ui/sources/connect_dialog.h"
#include "ui/widgets/asking.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse {

namespace {

constexpr int LookEveryMs = 4;
constexpr int LooksInARow = 3;
constexpr qint64 PatienceMs = 120'000;

} // namespace

ShowRun::ShowRun(const Options &options, AsyncReader &reader, MainWindow &window, const QElapsedTimer &sinceStart)
    : m_options(options)
    , m_reader(reader)
    , m_window(window)
    , m_sinceStart(sinceStart)
{
    m_timer.setInterval(LookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ShowRun::look);
}

void ShowRun::start()
{
    m_waited.start();
    m_timer.start();
}

void ShowRun::stop(const QString &error)
{
    m_timer.stop();
    say(stderr, error + u'\n');
    QCoreApplication::exit(1);
}

void ShowRun::look()
{
    if (m_waited.elapsed() > PatienceMs)
        return stop(tr("The page was not complete after two minutes."));
    if (!m_window.isSettled()) {
        m_settledLooks = 0;
        return;
    }
    if (!m_opened) {
        m_opened = true;
        m_settledLooks = 0;
        openPage();
        return;
    }
    const int wanted = m_options.exitWhenPainted ? 1 : LooksInARow;
    if (++m_settledLooks >= wanted) {
        m_timer.stop();
        finish();
    }
}

/// On the dashboard a filter can only name what the top bar can.
Result<void> ShowRun::scopeFromFilter(Subject subject)
{
    const auto query = parseQuery(subject, m_options.filter);
    if (!query)
        return tl::unexpected(query.error());
    Filter rest = query->filter;
    Scope scope = m_window.scope();
    if (rest.lastSeconds || !rest.range.isOpen()) {
        scope.lastSeconds = rest.lastSeconds;
        scope.range = rest.lastSeconds ? TimeRange{} : rest.range;
    }
    rest.lastSeconds.reset();
    rest.range = {};
    if (!rest.isEmpty())
        return fail(ErrorKind::Input, tr("The dashboard can be filtered by a time range only, as in last:7d."));
    m_window.setScope(scope);
    return {};
}

void ShowRun::openPage()
{
    const QString &name = m_options.screenshotPage;
    if (name.isEmpty() || name == QLatin1String("first-run") || name == QLatin1String("dashboard")) {
        if (name == QLatin1String("dashboard") && !m_options.filter.isEmpty()) {
            if (const auto scoped = scopeFromFilter(Subject::Events); !scoped)
                stop(scoped.error().text);
        } else if (!m_options.filter.isEmpty()) {
            stop(tr("%1 has nothing to filter.").arg(name));
        }
        return;
    }
    if (name.startsWith(QLatin1String("user:"))) {
        if (!m_options.filter.isEmpty())
            return stop(tr("%1 has nothing to filter.").arg(name));
        return findUser(name.mid(5));
    }

    if (name == QLatin1String("connect")) {
        if (!m_options.filter.isEmpty())
            return stop(tr("%1 has nothing to filter.").arg(name));
        m_dialog = new ConnectDialog({}, &m_window);
        if (m_options.size.isValid())
            m_dialog->resize(m_options.size);
        return m_dialog->show();
    }

    Link link;
    Subject subject = Subject::Sessions;
    if (name == QLatin1String("sessions")) {
        link.page = PageId::Sessions;
    } else if (name == QLatin1String("users")) {
        link.page = PageId::Users;
        subject = Subject::Users;
    } else if (name == QLatin1String("activity")) {
        link.page = PageId::Activity;
        subject = Subject::Events;
    } else {
        link.page = name == QLatin1String("account")   ? PageId::Account
                    : name == QLatin1String("alerts")  ? PageId::Alerts
                    : name == QLatin1String("journal") ? PageId::Journal
                    : name == QLatin1String("policies") ? PageId::Policies
                                                       : PageId::Sources;
        if (!m_options.filter.isEmpty())
            return stop(tr("%1 has nothing to filter.").arg(name));
    }
    if (!m_window.page(link.page))
        return stop(tr("This build of Gatehouse has no page “%1”.").arg(name));
    if (!m_options.filter.isEmpty()) {
        const auto query = parseQuery(subject, m_options.filter);
        if (!query)
            return stop(query.error().text);
        link.query = *query;
    }
    m_window.follow(link);
}

void ShowRun::findUser(const QString &login)
{
    if (!m_window.page(PageId::Users))
        return stop(tr("This build of Gatehouse has no page “%1”.").arg(QStringLiteral("users")));
    m_timer.stop();
    Query query = defaultQuery(Subject::Users);
    query.filter.setCondition(Field::User, {login});
    askLedger(m_reader, this, [query](Reader &reader) { return reader.users(query, 0, 1); },
        [this, login](const Result<Window<UserView>> &users) {
            if (!users)
                return stop(users.error().text);
            if (users->rows.empty())
                return stop(tr("The ledger knows no user “%1”.").arg(login));
            Link link;
            link.page = PageId::Users;
            link.user = users->rows.front().id;
            m_window.follow(link);
            m_timer.start();
        });
}

void ShowRun::finish()
{
    if (m_options.exitWhenPainted) {
        m_window.repaint();
        QJsonObject told{{QStringLiteral("elapsed_ms"), m_sinceStart.elapsed()}};
        if (const auto peak = peakMemoryBytes())
            told[QStringLiteral("peak_rss_bytes")] = *peak;
        say(stdout, QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact)) + u'\n');
    }
    if (!m_options.screenshotFile.isEmpty()) {
        const QPixmap picture = m_dialog ? m_dialog->grab() : m_window.grab();
        const QString file = QFileInfo(m_options.screenshotFile).absoluteFilePath();
        if (!picture.save(file, "PNG"))
            return stop(tr("The picture could not be written to %1.").arg(QDir::toNativeSeparators(file)));
    }
    QCoreApplication::exit(0);
}

} // namespace gatehouse
