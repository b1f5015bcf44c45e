// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/paths_dialog.h"

#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

PathsDialog::PathsDialog(Policy policy, const QString &paths, bool readOnly, QWidget *parent)
    : QDialog(parent)
    , m_policy(policy)
    , m_value(paths)
{
    setObjectName(QStringLiteral("pathsDialog"));
    setWindowTitle(policyTitle(policy));
    resize(scaled(460), scaled(320));
    QLabel *hint = makeLabel(policyHint(policy), TextRole::Second, Ink::Text2);
    hint->setWordWrap(true);
    m_edit = new QPlainTextEdit(paths);
    m_edit->setObjectName(QStringLiteral("paths"));
    m_edit->setAccessibleName(policyTitle(policy));
    m_edit->setFont(textFont(TextRole::Mono));
    m_edit->setReadOnly(readOnly);
    m_problem = makeLabel({}, TextRole::Second, Ink::BadText);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(readOnly ? QDialogButtonBox::Close : QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!readOnly) {
        auto *presets = buttons->addButton(tr("&As preset"), QDialogButtonBox::ResetRole);
        presets->setProperty("kind", QStringLiteral("soft"));
        connect(presets, &QPushButton::clicked, this,
            [this] { m_edit->setPlainText(policyValueKey(definitionOf(m_policy).unset)); });
        m_take = buttons->addButton(tr("&Take over"), QDialogButtonBox::AcceptRole);
        m_take->setObjectName(QStringLiteral("take"));
        m_take->setProperty("kind", QStringLiteral("primary"));
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(hint);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &PathsDialog::check);
    check();
}

void PathsDialog::check()
{
    const auto value = policyValueFrom(m_policy, m_edit->toPlainText());
    m_problem->setText(value ? QString() : visibleText(value.error().text));
    if (m_take)
        m_take->setEnabled(value.has_value());
    if (value)
        m_value = std::get<QString>(*value);
}

} // namespace gatehouse
