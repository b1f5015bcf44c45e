// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/rules_dialog.h"

#include "core/sync/server_source.h"
#include "ui/sources/rule_words.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace gatehouse {

RulesDialog::RulesDialog(AsyncReader &reader, SourceId source, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_source(source)
{
    setObjectName(QStringLiteral("rulesDialog"));
    setWindowTitle(tr("Rules of %1").arg(visibleText(name)));
    resize(scaled(720), scaled(560));
    QLabel *heading = makeLabel(windowTitle(), TextRole::Title, Ink::Text1);
    heading->setWordWrap(true);
    QLabel *about = makeLabel(tr("What this Odoo itself keeps to, whether Gatehouse is there or not. They are changed in Odoo's settings."),
        TextRole::Body, Ink::Text2);
    about->setWordWrap(true);
    m_age = makeLabel(tr("Reading…"), TextRole::Second, Ink::Text3);
    m_age->setObjectName(QStringLiteral("readingAge"));
    m_age->setWordWrap(true);
    m_list = new QWidget;
    m_list->setAutoFillBackground(false);
    m_grid = new QGridLayout(m_list);
    m_grid->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    m_grid->setHorizontalSpacing(scaled(16));
    m_grid->setVerticalSpacing(scaled(2));
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setProperty("panel", QStringLiteral("card"));
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(m_list);
    m_list->setAutoFillBackground(false); // setWidget() has turned it on
    auto *close = new QPushButton(tr("&Close"));
    close->setProperty("kind", QStringLiteral("primary"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_age, 1);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(heading);
    layout->addWidget(about);
    layout->addWidget(area, 1);
    layout->addLayout(foot);
    connect(&reader, &AsyncReader::generationChanged, this, &RulesDialog::ask);
    ask();
}

void RulesDialog::ask()
{
    struct Answer
    {
        std::vector<ParameterView> parameters;
        std::vector<ServerView> servers;
    };
    m_settled = false;
    askLedger(
        m_reader, this,
        [source = m_source](Reader &reader) -> Result<Answer> {
            auto parameters = reader.parameters(source);
            if (!parameters)
                return tl::unexpected(parameters.error());
            auto servers = reader.servers();
            if (!servers)
                return tl::unexpected(servers.error());
            return Answer{std::move(*parameters), std::move(*servers)};
        },
        [this](const Result<Answer> &answer) {
            m_settled = true;
            if (!answer) {
                m_age->setText(answer.error().text);
                return;
            }
            const auto server = std::find_if(answer->servers.begin(), answer->servers.end(),
                [this](const ServerView &view) { return view.source == m_source; });
            fill(answer->parameters, server == answer->servers.end() ? nullptr : &*server);
        });
}

void RulesDialog::fill(const std::vector<ParameterView> &parameters, const ServerView *server)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto label = [this](const QString &text, TextRole role, Ink ink) {
        QLabel *made = makeLabel(text, role, ink, m_list);
        made->setWordWrap(true);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return made;
    };
    int row = 0;
    for (const RuleLine &line : ruleLines(parameters)) {
        QLabel *value = label(line.value, TextRole::Body, line.isSet ? Ink::Text1 : Ink::Text2);
        value->setAccessibleName(line.title + QStringLiteral(": ") + line.value);
        m_grid->addWidget(label(line.title, TextRole::Body, Ink::Text2), row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row++, 1, Qt::AlignTop);
        if (!line.note.isEmpty())
            m_grid->addWidget(label(line.note, TextRole::Hint, Ink::Text3), row++, 1, Qt::AlignTop);
        m_grid->setRowMinimumHeight(row++, scaled(8));
    }
    const auto profile = server ? profileFrom(server->profile) : std::nullopt;
    const auto *rules = profile ? profile->state(odoo::Capability::ReadParameters) : nullptr;
    const auto *locks = profile ? profile->state(odoo::Capability::ReadLockTimeouts) : nullptr;
    if (row == 0)
        m_grid->addWidget(label(rules && !rules->available ? rules->reason : tr("The rules of this server have not been read yet."),
                              TextRole::Body, Ink::Text2),
            row++, 0, 1, 2);
    else if (locks && !locks->available && !locks->reason.isEmpty())
        m_grid->addWidget(label(locks->reason, TextRole::Hint, Ink::Text3), row++, 0, 1, 2);
    m_grid->setRowStretch(row, 1);
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    m_age->setText(profile && profile->read.isKnown() ? tr("Read %1 (%2)").arg(words::ago(profile->read, now), words::moment(profile->read))
                                                      : tr("Not read yet"));
}

} // namespace gatehouse
