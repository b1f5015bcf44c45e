// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/code_row.h"

#include "ui/widgets/code_boxes.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

CodeRow::CodeRow(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("codeRow"));
    m_title = makeLabel({}, TextRole::Strong, Ink::Text1);
    m_title->setWordWrap(true);
    m_boxes = new CodeBoxes;
    m_boxes->setObjectName(QStringLiteral("code"));
    m_refusal = makeLabel({}, TextRole::Second, Ink::BadText);
    m_refusal->setObjectName(QStringLiteral("codeRefusal"));
    m_refusal->setWordWrap(true);
    m_remember = new QCheckBox(tr("Do not ask again on this co&mputer"));
    m_remember->setObjectName(QStringLiteral("rememberDevice"));
    m_remember->setToolTip(
        tr("Odoo then lists this computer among your trusted devices, for 90 days unless it is set otherwise. "
           "Without it every sync that has to sign in again asks for a code."));
    m_go = new QPushButton(tr("Si&gn in"));
    m_go->setObjectName(QStringLiteral("giveCode"));
    m_go->setProperty("kind", QStringLiteral("primary"));
    m_go->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_title);
    layout->addWidget(m_boxes);
    layout->addWidget(m_refusal);
    layout->addWidget(m_remember);
    layout->addWidget(m_go, 0, Qt::AlignLeading);

    connect(m_boxes, &CodeBoxes::changed, this, [this] { m_go->setEnabled(m_boxes->isComplete()); });
    connect(m_boxes, &CodeBoxes::submitted, this, &CodeRow::give);
    connect(m_go, &QPushButton::clicked, this, &CodeRow::give);
    clear();
}

void CodeRow::ask(const odoo::CodeAsk &ask)
{
    m_title->setText(ask.mailed
                         ? tr("Odoo has mailed a code to %1").arg(visibleText(ask.login))
                         : tr("Type the code that the authenticator app shows for %1").arg(visibleText(ask.login)));
    m_boxes->clear();
    m_boxes->setRefused(!ask.refusal.isEmpty());
    m_refusal->setText(ask.refusal.isEmpty() ? QString() : tr("Odoo says: %1").arg(visibleText(ask.refusal)));
    m_refusal->setVisible(!ask.refusal.isEmpty());
    m_boxes->setFocus();
}

void CodeRow::clear()
{
    m_boxes->clear();
    m_refusal->clear();
    m_refusal->hide();
    m_go->setEnabled(false);
}

odoo::GivenCode CodeRow::take()
{
    odoo::GivenCode code{m_boxes->code(), m_remember->isChecked()};
    m_boxes->clear();
    return code;
}

void CodeRow::give()
{
    if (m_boxes->isComplete())
        Q_EMIT given();
}

} // namespace gatehouse
