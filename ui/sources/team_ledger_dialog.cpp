// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/team_ledger_dialog.h"

#include "core/postgres/settings.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QInputDialog>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TeamLedger)
};

/// `typed` and `trouble`: what was written before, and what is wrong with it.
void ask(QWidget *parent, const std::function<void(const QString &)> &chosen, const QString &typed, const QString &trouble)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setObjectName(QStringLiteral("openTeamLedgerAddress"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Texts::tr("Open a team's ledger"));
    const QString text = Texts::tr("Address of its PostgreSQL database, without a password: that is asked for where none comes from "
                                   "your ~/.pgpass, a service file or a client certificate. It is made when there is none and your role may.");
    dialog->setLabelText(trouble.isEmpty() ? text : trouble + QStringLiteral("\n\n") + text);
    dialog->setTextValue(typed.isEmpty() ? QStringLiteral("postgresql://%1@db.example.com/gatehouse").arg(QStringLiteral("officer")) : typed);
    dialog->setOkButtonText(Texts::tr("Open"));
    dialog->resize(scaled(520), dialog->sizeHint().height());
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, [parent, chosen](const QString &address) {
        const auto parsed = postgresAddressFrom(address.trimmed());
        if (!parsed)
            ask(parent, chosen, address, parsed.error().text);
        else if (!parsed->password.isEmpty())
            ask(parent, chosen, parsed->settings.uri(), Texts::tr("The password was left out: an address is shown and remembered."));
        else
            chosen(parsed->settings.uri());
    });
    dialog->open();
}

} // namespace

void askForTeamLedger(QWidget *parent, const std::function<void(const QString &)> &chosen)
{
    ask(parent, chosen, {}, {});
}

} // namespace gatehouse
