// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/guard_dialog.h"

#include "core/guard/guard_addon.h"
#include "core/sync/database_source.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

QLabel *wrapped(const QString &text, TextRole role, Ink ink)
{
    QLabel *label = makeLabel(text, role, ink);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

GuardDialog::GuardDialog(AsyncReader &reader, SourceId source, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_source(source)
{
    setObjectName(QStringLiteral("guardDialog"));
    setWindowTitle(tr("The Guard on %1").arg(visibleText(name)));
    resize(scaled(600), scaled(430));
    m_mark = new QLabel;
    m_state = wrapped({}, TextRole::Strong, Ink::Text1);
    m_state->setObjectName(QStringLiteral("guardState"));
    m_about = wrapped({}, TextRole::Body, Ink::Text2);
    m_about->setObjectName(QStringLiteral("guardAbout"));
    m_steps = wrapped({}, TextRole::Body, Ink::Text1);
    m_steps->setObjectName(QStringLiteral("guardSteps"));
    m_saved = wrapped({}, TextRole::Body, Ink::OkText);
    m_saved->setObjectName(QStringLiteral("guardSaved"));
    m_saved->hide();
    m_age = wrapped({}, TextRole::Second, Ink::Text3);
    m_save = new QPushButton(themedIcon(QLatin1StringView("download")), tr("&Save the Guard to a folder…"));
    m_save->setObjectName(QStringLiteral("saveGuard"));
    m_save->setProperty("kind", QStringLiteral("soft"));
    m_save->setToolTip(tr("The Guard %1, which this program brings: the folder %2").arg(guardAddOnVersion(), QLatin1String(GuardAddOnFolder)));
    connect(m_save, &QPushButton::clicked, this, &GuardDialog::chooseFolder);
    auto *close = new QPushButton(tr("&Close"));
    close->setProperty("kind", QStringLiteral("primary"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *state = new QHBoxLayout;
    state->setSpacing(scaled(8));
    state->addWidget(m_mark, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_save);
    foot->addStretch();
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(10));
    layout->addWidget(makeLabel(windowTitle(), TextRole::Title, Ink::Text1));
    layout->addLayout(state);
    layout->addWidget(m_about);
    layout->addWidget(m_steps);
    layout->addWidget(m_saved);
    layout->addStretch();
    layout->addWidget(m_age);
    layout->addLayout(foot);
    connect(&reader, &AsyncReader::generationChanged, this, &GuardDialog::ask);
    ask();
}

void GuardDialog::ask()
{
    m_settled = false;
    askLedger(
        m_reader, this, [](Reader &reader) { return reader.servers(); },
        [this](const Result<std::vector<ServerView>> &servers) {
            m_settled = true;
            if (!servers) {
                m_age->setText(servers.error().text);
                return;
            }
            for (const ServerView &server : *servers) {
                if (server.source == m_source)
                    fill(profileFrom(server.profile), followedKind(server) == FollowedKind::OdooDatabase);
            }
        });
}

void GuardDialog::fill(const std::optional<KnownProfile> &profile, bool isDatabase)
{
    const QString who = profile ? visibleText(profile->who) : QString();
    const auto &guard = profile ? profile->guard : std::nullopt;
    Mark mark = Mark::Stale;
    bool wantsSteps = true;
    if (!profile) {
        m_state->setText(tr("The server was not asked yet."));
    } else if (!guard) {
        m_state->setText(tr("Not available: %1.").arg(visibleText(profile->noGuard)));
    } else {
        const bool isOther = guard->version != guardAddOnVersion();
        mark = isOther ? Mark::Stale : Mark::Done;
        wantsSteps = isOther;
        QString text = guard->isOfficer ? tr("Installed: version %1. %2 is an officer there.").arg(visibleText(guard->version), who)
                                        : tr("Installed: version %1. %2 is an auditor there.").arg(visibleText(guard->version), who);
        if (guard->installed.isKnown())
            text += u' ' + tr("On record since %1.").arg(words::moment(guard->installed));
        m_state->setText(text);
    }
    m_mark->setPixmap(markIcon(mark).pixmap(scaled(16), scaled(16)));
    m_about->setText(!guard ? tr("The Guard is an add-on inside Odoo 17, 18 or 19. It records every session and how it ended, makes an end "
                                 "final, and enforces what Odoo alone does not: lifetimes, idle limits, one session per user, lock-outs, "
                                 "password age. Without it, sessions are known only as far as stock Odoo lists them.")
            : guard->isOfficer
                ? tr("Sessions, failed logins and how each session ended come from it. Ending sessions through it is final; accounts that it "
                     "has locked can be unlocked.")
            : isDatabase
                ? tr("Sessions, failed logins and how each session ended come from it. Only a role that may order it ends sessions, unlocks "
                     "accounts and sets policies: “gatehousectl sql-grants --orders” prints what to grant.")
                : tr("Sessions, failed logins and how each session ended come from it. Only its officers end sessions through it, unlock "
                     "accounts and set policies: the group Gatehouse Officer, on the user form in Odoo."));
    m_steps->setVisible(wantsSteps);
    m_steps->setText(
        (guard ? tr("This program brings version %1. To replace the one there:").arg(guardAddOnVersion()) : tr("To install it:")) + u'\n' +
        tr("1. Save the Guard to a folder, and copy gatehouse_guard into a folder of the server's --addons-path.") + u'\n' +
        tr("2. Restart Odoo.") + u'\n' +
        (guard ? tr("3. In Odoo: Apps → Gatehouse Guard → Upgrade.")
               : tr("3. In Odoo: Apps → Update Apps List, then Gatehouse Guard → Activate.")) +
        u'\n' + tr("Nobody is logged out by it, and nothing changes for anybody until a policy is set."));
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    m_age->setText(profile && profile->read.isKnown()
            ? tr("As the server said %1 (%2)").arg(words::ago(profile->read, now), words::moment(profile->read))
            : QString());
}

void GuardDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Save the Guard to a folder"));
    dialog->setObjectName(QStringLiteral("saveGuardTo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        if (!hasGuardAddOn(folder)) {
            save(folder, false);
            return;
        }
        const auto answer = QMessageBox::question(this, tr("Save the Guard to a folder"),
            tr("There is a %1 in this folder already. Replace it?").arg(QLatin1String(GuardAddOnFolder)),
            QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer == QMessageBox::Yes)
            save(folder, true);
    });
    dialog->open();
}

void GuardDialog::save(const QString &folder, bool replace)
{
    const auto written = writeGuardAddOn(folder, replace);
    m_saved->setText(written ? tr("Saved as %1.").arg(QDir::toNativeSeparators(QDir(folder).filePath(QLatin1String(GuardAddOnFolder))))
                             : visibleText(written.error().text));
    setStyleProperty(m_saved, "ink", written ? QStringLiteral("ok") : QStringLiteral("bad"));
    m_saved->show();
}

} // namespace gatehouse
